import {foldName} from '../dataset/fold-name.ts'
import {rule} from './rule.ts'

/** An alias is another name: not the title again, nor an alias that is already there. */
export const aliasAddsAName = rule({
  id: 'alias-adds-a-name',
  types: ['glossaryEntry'],
  scope: 'document',
  severity: 'warning',
  check: ({title, aliases}) =>
    aliases.flatMap((alias, index) => {
      const known = [title, ...aliases.slice(0, index)].find(
        (name) => foldName(name) === foldName(alias),
      )
      if (known === undefined) return []
      return {
        path: ['aliases', index],
        message: `This alias is the same name as "${known}": case, spaces and hyphens make no other.`,
        remedy: 'Remove the alias.',
      }
    }),
})
