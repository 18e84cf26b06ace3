import {ADDRESSED_TYPES} from '../addressed-types.ts'
import {rule, type RuleFinding} from './rule.ts'
import {nameOf, othersWithFormerSlug, othersWithSlug} from './same-place.ts'

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
      return [
        ...(former === document.slug
          ? [finding(`"${former}" is the slug of this page now.`, 'Take it off this list.')]
          : []),
        ...(all.indexOf(former) < index
          ? [finding(`"${former}" is on this list twice.`, 'Take one of them off.')]
          : []),
        ...othersWithSlug(document, former, dataset).map((other) =>
          finding(
            `"${former}" is the slug of ${nameOf(other)} now, so it cannot lead here.`,
            'Take it off this list, or give the other page another slug.',
          ),
        ),
        ...othersWithFormerSlug(document, former, dataset).map((other) =>
          finding(
            `"${former}" is a former slug of ${nameOf(other)} too, so it would lead to two pages.`,
            'Take it off one of the two lists.',
          ),
        ),
      ]
    }),
})
