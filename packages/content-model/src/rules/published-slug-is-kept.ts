import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {rule} from './rule.ts'

/** An address, once published, never dies: a slug that changes stays among the former ones. */
export const publishedSlugIsKept = rule({
  id: 'published-slug-is-kept',
  types: ADDRESSED_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: ({_id, slug, formerSlugs}, {dataset}) => {
    const published = dataset.get(_id)?.publishedSlug
    if (published === undefined || published === slug || formerSlugs.includes(published)) return []
    return [
      {
        path: ['formerSlugs'],
        message: `Readers know this page as "${published}", and that address would die.`,
        remedy: `Add "${published}" to the former slugs.`,
      },
    ]
  },
})
