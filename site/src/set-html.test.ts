import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const FOLDER = import.meta.dirname

const templates = readdirSync(FOLDER, {recursive: true, encoding: 'utf8'}).filter((path) =>
  /\.(astro|mdx)$/.test(path),
)

const containing = (pattern: RegExp): string[] =>
  templates.filter((path) => pattern.test(readFileSync(join(FOLDER, path), 'utf8'))).toSorted()

test('markup is written as a string in two places only, and both escape what they are given', () => {
  expect(templates.length).toBeGreaterThan(40)
  expect(containing(/set:html/)).toEqual([
    'components/DataBlock.astro',
    'components/RichText.astro',
  ])
})

test('no template has an inline style, an inline handler or a script of its own', () => {
  expect(containing(/\sstyle=|\son[a-z]+=|<style/)).toEqual([])
  expect(containing(/is:inline/)).toEqual(['components/DataBlock.astro'])
})
