import {expect, test} from 'vitest'
import * as bundle from './index.ts'

test('the package exports what it says', () => {
  expect(Object.keys(bundle).toSorted()).toMatchInlineSnapshot(`
    [
      "bundleProgram",
      "importBundled",
    ]
  `)
})
