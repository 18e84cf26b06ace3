import {isJsonObject} from '../json.ts'
import type {LakeStore} from '../store/lake-store.ts'

/** The address of an asset in a lake on this machine, at whatever port it once was. */
const LOCAL = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\/(?=(?:images|files)\/)/

/**
 * Makes the `url` of each asset lead to where the lake listens now: it was uploaded at another port,
 * or came with an import. That is no change of a document, so it takes no revision and no history.
 */
export function rebindAssets(store: LakeStore, address: string): void {
  const found = store.database
    .prepare(
      `SELECT bodies.seq AS seq, body FROM bodies JOIN documents USING (seq)
       WHERE type IN ('sanity.imageAsset', 'sanity.fileAsset')
         AND json_extract(body, '$.url') GLOB 'http://*'
         AND json_extract(body, '$.url') NOT GLOB ? || '/*'`,
    )
    .all(address)
  const update = store.database.prepare('UPDATE bodies SET body = ? WHERE seq = ?')
  store.transact(() => {
    for (const {seq, body} of found) {
      const text = String(body)
      const bound = withAddress(text, address)
      if (bound !== text) update.run(bound, Number(seq))
    }
  })
}

/** The document of an asset as it is kept for other lakes: its `url` names no port. */
export function withoutPort(body: string): string {
  return /^\{"_id":"(?:image|file)-/.test(body) ? withAddress(body, 'http://127.0.0.1') : body
}

function withAddress(body: string, address: string): string {
  const document: unknown = JSON.parse(body)
  if (!isJsonObject(document) || typeof document['url'] !== 'string') return body
  if (!LOCAL.test(document['url'])) return body
  return JSON.stringify({...document, url: document['url'].replace(LOCAL, `${address}/`)})
}
