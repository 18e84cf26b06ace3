import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {rule, type RuleFinding} from './rule.ts'
import {nameAll, othersWithFormerSlug, othersWithSlug} from './same-place.ts'

/** A former slug redirects, so nothing else may want its address. */
export const formerSlugsAreFree = rule({
  id: 'former-slugs-are-free',
  types: ADDRESSED_TYPES,
  scope: 'dataset',
  severity: 'error',
  check: (document, {dataset}) =>
    document.formerSlugs.flatMap((former, index, all) => {
      const finding = (message: string, remedy: string): RuleFinding => ({
        path: ['formerSlugs', index],
        message,
        remedy,
      })
      const living = othersWithSlug(document, former, dataset)
      const rivals = othersWithFormerSlug(document, former, dataset)
      return [
        ...(former === document.slug
          ? [finding(`"${former}" is the slug of this page now.`, 'Take it off this list.')]
          : []),
        ...(all.indexOf(former) < index
          ? [finding(`"${former}" is on this list twice.`, 'Take one of them off.')]
          : []),
        ...(living.length > 0
          ? [
              finding(
                `"${former}" is the slug of ${nameAll(living)} now, so it cannot lead here.`,
                'Take it off this list, or give the other page another slug.',
              ),
            ]
          : []),
        ...(rivals.length > 0
          ? [
              finding(
                `"${former}" is a former slug of ${nameAll(rivals)} too, and leads to one page only.`,
                'Take it off all lists but one.',
              ),
            ]
          : []),
      ]
    }),
})
