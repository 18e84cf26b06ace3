import {expect, test} from 'vitest'
import * as plugin from './index.ts'

test('the package exports these names', () => {
  expect(Object.keys(plugin).sort()).toMatchInlineSnapshot(`
    [
      "defaultDocumentNode",
      "stepzero",
      "structure",
    ]
  `)
})
