import {expect, test} from 'vitest'
import * as proof from './index.ts'

test('exports what the README says', () => {
  expect(Object.keys(proof).sort()).toMatchInlineSnapshot(`
    [
      "NoSiteError",
      "ProofError",
      "RULES",
      "SiteProof",
      "formatFinding",
      "openBuiltFolder",
      "proveSite",
    ]
  `)
})
