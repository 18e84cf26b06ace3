/** What a file is, by its first bytes; never by its name or by what its sender says. */
export interface SniffedType {
  readonly mimeType: string
  readonly extension: string
}

/** How many bytes are enough to tell. */
export const SNIFF_LENGTH = 64

const UNKNOWN: SniffedType = {mimeType: 'application/octet-stream', extension: 'bin'}

const SIGNATURES: readonly (readonly [offset: number, bytes: string, type: SniffedType])[] = [
  [0, '\x89PNG\r\n\x1a\n', {mimeType: 'image/png', extension: 'png'}],
  [0, '\xff\xd8\xff', {mimeType: 'image/jpeg', extension: 'jpg'}],
  [0, 'GIF87a', {mimeType: 'image/gif', extension: 'gif'}],
  [0, 'GIF89a', {mimeType: 'image/gif', extension: 'gif'}],
  [8, 'WEBP', {mimeType: 'image/webp', extension: 'webp'}],
  [4, 'ftypavif', {mimeType: 'image/avif', extension: 'avif'}],
  [0, '%PDF-', {mimeType: 'application/pdf', extension: 'pdf'}],
  [0, 'PK\x03\x04', {mimeType: 'application/zip', extension: 'zip'}],
  [0, '\x1f\x8b', {mimeType: 'application/gzip', extension: 'gz'}],
  [0, 'ID3', {mimeType: 'audio/mpeg', extension: 'mp3'}],
  [0, 'OggS', {mimeType: 'audio/ogg', extension: 'ogg'}],
  [8, 'WAVE', {mimeType: 'audio/wav', extension: 'wav'}],
  [4, 'ftyp', {mimeType: 'video/mp4', extension: 'mp4'}],
  [0, '\x1a\x45\xdf\xa3', {mimeType: 'video/webm', extension: 'webm'}],
]

/** Tells the type of a file by its first bytes. */
export function sniffType(head: Uint8Array): SniffedType {
  const text = Buffer.from(head).toString('latin1')
  return SIGNATURES.find(([offset, bytes]) => text.startsWith(bytes, offset))?.[2] ?? UNKNOWN
}

/** Whether a browser may show it as it is: pixels, which cannot run anything. */
export function isRasterImage(mimeType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'].includes(mimeType)
}
