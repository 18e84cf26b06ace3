import {readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'

/**
 * Draws the icons of the site from its mark, into `public/`. Run it after a change of
 * `src/assets/mark.svg`: `pnpm --filter ./site icons`. The results are committed, so that nobody
 * needs to run it to build the site.
 */

const PAPER = '#fbfaf7'
const source = new URL('../src/assets/mark.svg', import.meta.url)
const folder = new URL('../public/', import.meta.url)
const mark = await readFile(source)

/** Drawn larger than it is shown, so that its edge stays even. */
const drawn = (size: number) => sharp(mark, {density: 72 * 16}).resize(size, size)

const onPaper = async (size: number, share: number): Promise<Buffer> => {
  const inner = await drawn(Math.round(size * share))
    .png()
    .toBuffer()
  return sharp({create: {width: size, height: size, channels: 3, background: PAPER}})
    .composite([{input: inner, gravity: 'centre'}])
    .png({palette: true, effort: 10})
    .toBuffer()
}

/** The container that browsers still ask every host for: one PNG with a header of 22 bytes. */
function asIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}

const icons = {
  'favicon.ico': asIco(await drawn(32).png({effort: 10}).toBuffer(), 32),
  // Telephones cut corners off, and give a transparent icon a black ground.
  'apple-touch-icon.png': await onPaper(180, 0.8),
  'icon-192.png': await drawn(192).png({effort: 10}).toBuffer(),
  'icon-512.png': await drawn(512).png({effort: 10}).toBuffer(),
  // Cut to any shape inside a circle of four fifths.
  'icon-maskable.png': await onPaper(512, 0.66),
}

for (const [name, content] of Object.entries(icons)) {
  await writeFile(fileURLToPath(new URL(name, folder)), content)
  process.stdout.write(`${name} ${content.length} bytes\n`)
}
