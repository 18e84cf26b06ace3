import {createHash} from 'node:crypto'

/** The namespace under which feed ids of Stepzero are derived: a random UUID, drawn once. */
const NAMESPACE = '0d9e3c1a5b7f4e0c9a6d2f8b4c1e7a35'

/**
 * The id of a document in a feed: a name-based UUID (RFC 9562, version 5) of its `_id`. It stays
 * when the address, the domain or the title changes, so readers never see an entry twice.
 */
export const entryId = (id: string): string => {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(id).digest()
  const bytes = hash.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [0, 8, 12, 16, 20].map((from, at, starts) => hex.slice(from, starts[at + 1] ?? 32))
  return `urn:uuid:${parts.join('-')}`
}
