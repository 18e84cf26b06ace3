import {formatFinding, openBuiltFolder, proveSite, RULES, type Proof} from '@stepzero/proof'
import {EXIT} from '../exit-codes.ts'
import {STORAGE_KEYS} from '../storage-keys.ts'

/** What there is to say to {@link checkSite}. */
export interface CheckSiteFlags {
  readonly base?: string
  readonly format: 'text' | 'json'
}

/** Proves the files of a built site, and says what stands in a reader's way. */
export const checkSite = async (dir: string, {base, format}: CheckSiteFlags): Promise<void> => {
  const proof = await proveSite(await openBuiltFolder(dir), {base, storageKeys: STORAGE_KEYS})
  process.stdout.write(format === 'json' ? `${JSON.stringify(proof)}\n` : said(proof))
  if (proof.findings.length > 0) process.exitCode = EXIT.failed
}

const said = ({findings, figures}: Proof): string => {
  const looked = `${figures.pages} pages, ${figures.files} files, ${figures.ownLinks} links, ${figures.fields} fields`
  if (findings.length === 0) {
    const sentences = Object.values(RULES).map((sentence) => `  ${sentence}\n`)
    return `Nothing stands in a reader’s way: ${looked}.\n${sentences.join('')}`
  }
  const lines = findings.map((finding) => `${formatFinding(finding)}\n`)
  const count = findings.length === 1 ? 'One finding' : `${findings.length} findings`
  return `${lines.join('')}${count} in ${looked}.\n`
}
