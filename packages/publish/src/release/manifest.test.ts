import {describe, expect, test} from 'vitest'
import {ReleaseError} from '../errors.ts'
import {carryFiles} from './carry-files.ts'
import type {Manifest} from './manifest.ts'
import {readManifest, writeManifest} from './manifest.ts'

function manifestOf(addresses: Readonly<Record<string, string>>): Manifest {
  const files = Object.entries(addresses).map(
    ([address, digit]) =>
      [address, {hash: digit.repeat(64), size: 1, type: 'text/plain; charset=utf-8'}] as const,
  )
  return {base: '/', files: new Map(files), carried: new Map(), redirects: new Map()}
}

describe('a manifest', () => {
  test('is read as it was written, and the same release is the same text', () => {
    const manifest = {
      ...manifestOf({'/b/': '1', '/a/': '2', '/__proto__/': '3'}),
      redirects: new Map([['/old/', {to: '/a/', permanent: true}]]),
    }
    const text = writeManifest(manifest)
    const read = readManifest(text, 'release.json')
    expect(writeManifest(read)).toBe(text)
    expect(new Map(read.files)).toEqual(manifest.files)
  })

  test.each(['', '{}', '{"format": 2}', '[]'])('is not read out of %j', (text) => {
    expect(() => readManifest(text, '/data/release.json')).toThrow(ReleaseError)
  })
})

describe('carryFiles', () => {
  test('keeps hashed files of the last five releases, and no pages', () => {
    const releases = [0, 1, 2, 3, 4, 5, 6].map((digit) =>
      manifestOf({[`/_astro/a.${digit}.css`]: `${digit}`, '/': `${digit}`, [`/p${digit}/`]: '1'}),
    )
    let last: Manifest | undefined
    for (const release of releases) last = carryFiles(last, release)
    expect([...(last?.carried.keys() ?? [])].sort()).toEqual([
      '/_astro/a.1.css',
      '/_astro/a.2.css',
      '/_astro/a.3.css',
      '/_astro/a.4.css',
      '/_astro/a.5.css',
    ])
  })

  test('counts releases, not builds: the same release again ages nothing', () => {
    const first = manifestOf({'/_astro/a.css': '1'})
    const second = manifestOf({'/_astro/b.css': '2'})
    let last = carryFiles(first, second)
    for (let build = 0; build < 10; build += 1) last = carryFiles(last, second)
    expect([...last.carried]).toEqual([['/_astro/a.css', expect.objectContaining({age: 1})]])
  })

  test('lets a file that is part of the release again be part of it', () => {
    const first = manifestOf({'/pagefind/en_1.pf_index': '1'})
    const back = carryFiles(carryFiles(first, manifestOf({})), first)
    expect([...back.carried.keys()]).toEqual([])
  })
})
