import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'
import {nameAll} from './same-place.ts'

/** In one language, a title or an alias names one entry, whatever its case, spaces and hyphens. */
export const termIsExplainedOnce = rule({
  id: 'term-is-explained-once',
  types: ['glossaryEntry'],
  scope: 'dataset',
  severity: 'error',
  check: ({_id, language, title, aliases}, {dataset}) => {
    const names = [
      {name: title, path: ['title']},
      ...aliases.map((name, index) => ({name, path: ['aliases', index]})),
    ]
    return names.flatMap(({name, path}) => {
      const others = dataset.withName(language, name).filter(({id}) => id !== publishedId(_id))
      if (others.length === 0) return []
      return {
        path,
        message: `"${name}" is also a name of ${nameAll(others)}.`,
        remedy: 'Explain the term in one entry, and give the others other names.',
      }
    })
  },
})
