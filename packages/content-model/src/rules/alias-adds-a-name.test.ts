import {expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {aliasAddsAName} from './alias-adds-a-name.ts'

test('another name is fine', () => {
  expect(findingsOf(aliasAddsAName, glossaryEntryExample)).toBe('')
})

test('the title again, and an alias again, are found', () => {
  const entry = {...glossaryEntryExample, aliases: ['Base-map', 'Plain map', 'plainmap']}
  expect(findingsOf(aliasAddsAName, entry)).toMatchInlineSnapshot(`
    "aliases[0]
      This alias is the same name as "Base map": case, spaces and hyphens make no other.
      Remove the alias.
    aliases[2]
      This alias is the same name as "Plain map": case, spaces and hyphens make no other.
      Remove the alias."
  `)
})
