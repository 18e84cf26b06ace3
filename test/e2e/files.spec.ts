import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {brokenLinks} from './broken-links.ts'
import {documentsIn, siteFolder} from './site-pages.ts'

const fileOf = (address: string): string =>
  join(siteFolder(), address.endsWith('/') ? `${address}index.html` : address)

test('every page is valid HTML', async () => {
  test.setTimeout(180_000)
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // Prettier's and Astro's ways of writing are as valid as the other.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'long-title': 'off',
        // A number that stands for a price is no telephone number.
        'tel-non-breaking': 'off',
        'doctype-style': 'off',
        // Everything comes from the site itself, and the policy allows nothing else.
        'require-sri': 'off',
        // Safari reads a list without bullets as none, unless its role says so.
        'no-redundant-role': 'off',
        'form-dup-name': ['error', {shared: ['radio', 'checkbox']}],
      },
    }),
  )
  const pages = documentsIn(siteFolder())
  expect(pages.length).toBeGreaterThan(100)
  const faults: string[] = []
  for (const address of pages) {
    const report = await validator.validateString(readFileSync(fileOf(address), 'utf8'))
    for (const {messages} of report.results) {
      for (const {ruleId, message, line} of messages) {
        faults.push(`${address}:${line} ${ruleId}: ${message}`)
      }
    }
  }
  expect(faults).toEqual([])
})

test('every link, file and fragment that a page names exists', () => {
  const {checked, broken} = brokenLinks(siteFolder())
  expect(broken).toEqual([])
  expect(checked).toBeGreaterThan(5000)
})
