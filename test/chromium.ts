import {existsSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {findPackageJSON} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {z} from 'zod'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const

/** Flags every test browser gets: it may run as root, and it must not look outside by itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const

const packagedVersion = async (): Promise<string> => {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (manifest === undefined) throw new Error('@sparticuz/chromium is not installed.')
  return z.object({version: z.string()}).parse(JSON.parse(await readFile(manifest, 'utf8'))).version
}

/**
 * Its own font configuration names the folders of Lambda alone, and without any font text has no
 * height: everything would count as invisible.
 */
const fontConfiguration = async (folder: string): Promise<string> => {
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const own = join(folder, 'fontconfig')
  await mkdir(own, {recursive: true})
  await writeFile(
    join(own, 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>` +
      `${dirs.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${own}</cachedir></fontconfig>\n`,
  )
  return own
}

/** The headless Chromium that ships inside an npm package: the last resort, Linux only. */
const packaged = async (): Promise<string> => {
  const folder = join(tmpdir(), `stepzero-chromium-${await packagedVersion()}`)
  await mkdir(folder, {recursive: true})
  const {TMPDIR, AWS_EXECUTION_ENV} = process.env
  // It unpacks to TMPDIR and silently reuses what lies there, so the folder carries the version.
  // It brings its own copies of the libraries it links only where it believes to run on Lambda.
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x'
  try {
    const {default: sparticuz} = await import('@sparticuz/chromium')
    const path = await sparticuz.executablePath()
    process.env['FONTCONFIG_PATH'] = await fontConfiguration(folder)
    return path
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV)
  }
}

const restore = (name: string, value: string | undefined): void => {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, the system's, Playwright's own, or the one
 * from npm. Sets `CHROMIUM_PATH`, so that child processes take the same one without looking.
 */
export const findChromium = async (): Promise<string> => {
  const found =
    process.env['CHROMIUM_PATH'] ??
    SYSTEM.find((path) => existsSync(path)) ??
    [chromium.executablePath()].find((path) => existsSync(path)) ??
    (await packaged())
  process.env['CHROMIUM_PATH'] = found
  return found
}
