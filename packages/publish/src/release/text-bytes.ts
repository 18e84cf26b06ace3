/** Twice what a large page takes. */
let room = Buffer.allocUnsafeSlow(128 * 1024)

/** How many bytes a part of a string can take. */
const WIDEST = 3

/**
 * A text as bytes, good until the next text. Files are hashed and written one at a time, and ten
 * thousand buffers of their own would have to be collected.
 */
export function textBytes(text: string): Uint8Array {
  if (room.length < text.length * WIDEST) room = Buffer.allocUnsafeSlow(text.length * WIDEST)
  return room.subarray(0, room.write(text))
}
