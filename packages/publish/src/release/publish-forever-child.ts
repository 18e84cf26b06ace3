// Publishes one site after the other, into a store and into a folder, until it is killed.
import {writeFolder} from '../folder/write-folder.ts'
import {siteNumber} from './numbered-site.ts'
import {openReleaseStore} from './release-store.ts'
import type {ReleaseFile} from './manifest.ts'

const [dataDir = '', outDir = '', first = '0'] = process.argv.slice(2)
const store = await openReleaseStore(dataDir)
for (let number = Number(first); ; number += 1) {
  const files = new Map<string, ReleaseFile>()
  for (const [address, content] of siteNumber(number)) {
    files.set(address, store.putNow(content, 'text/html; charset=utf-8'))
  }
  const redirects = new Map([[`/moved-${number}/`, {to: '/', permanent: true}]])
  const release = store.release({base: '/', files, carried: new Map(), redirects})
  await store.publish(release)
  process.stdout.write(`${number}\n`)
  await writeFolder(release, outDir)
  if (number % 5 === 0) await store.clean()
}
