import {publishedId} from '../dataset/published-id.ts'
import {rule} from './rule.ts'
import {nameOf} from './same-place.ts'

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
    return names.flatMap(({name, path}) =>
      dataset
        .withName(language, name)
        .filter(({id}) => id !== publishedId(_id))
        .map((other) => ({
          path,
          message: `The entry ${nameOf(other)} already goes by the name "${name}".`,
          remedy: 'Explain the term in one of the two entries, and give the other another name.',
        })),
    )
  },
})
