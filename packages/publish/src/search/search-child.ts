// Runs in a process of its own: the index of ten thousand pages takes most of a minute and more
// memory than everything else together, and both are given back when it ends.
import {hash} from 'node:crypto'
import {readFileSync, renameSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {close, createIndex} from 'pagefind'
import {contentTypeOf} from '../release/content-type.ts'
import {listFiles} from '../release/list-files.ts'
import type {ReleaseFile} from '../release/manifest.ts'
import {INDEX_OPTIONS} from './index-options.ts'
import {isForReaders} from './is-for-readers.ts'
import {searchJob} from './search-job.ts'
import type {SearchAnswer} from './search-job.ts'

const {pages, workDir, filesDir} = searchJob.parse(JSON.parse(await text(process.stdin)))

function checked<Answer extends {readonly errors: readonly string[]}>(
  answer: Answer,
  what: string,
): Answer {
  if (answer.errors.length > 0) throw new Error(`${what}: ${answer.errors.join('; ')}`)
  return answer
}

async function makeIndex(): Promise<Record<string, ReleaseFile>> {
  const {index} = checked(await createIndex(INDEX_OPTIONS), 'it could not be started')
  if (!index) throw new Error('Pagefind gave no index.')
  for (const [address, path] of pages) {
    const content = await readFile(path, 'utf8')
    checked(await index.addHTMLFile({url: address, content}), `${address} was refused`)
  }
  checked(await index.writeFiles({outputPath: workDir}), 'its files could not be made')
  const files: Record<string, ReleaseFile> = {}
  for (const name of (await listFiles(workDir)).filter(isForReaders)) {
    const path = join(workDir, name)
    const bytes = readFileSync(path)
    const stored = {hash: hash('sha256', bytes), size: bytes.length, type: contentTypeOf(name)}
    renameSync(path, join(filesDir, stored.hash))
    files[`/pagefind/${name}`] = stored
  }
  return files
}

async function answer(): Promise<SearchAnswer> {
  try {
    return {files: await makeIndex()}
  } catch (error) {
    return {error: error instanceof Error ? error.message : String(error)}
  } finally {
    await close()
  }
}

process.stdout.write(JSON.stringify(await answer()), () => process.exit())
