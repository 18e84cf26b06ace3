import {memberElements, type FieldPath} from '../schema/field-path.ts'
import {listedAt, type ListedType} from '../site/listed-at.ts'
import {rule} from './rule.ts'

const NAMES: Readonly<Record<ListedType, string>> = {
  journey: 'journey',
  glossaryEntry: 'glossary entry',
  insight: 'insight',
  newsletterIssue: 'newsletter issue',
  selfCheck: 'self-check',
  source: 'source',
}

/** A link to a list with nothing in it is left out of the site, and nobody would be told. */
export const navigationLeadsSomewhere = rule({
  id: 'navigation-leads-somewhere',
  types: ['settings'],
  scope: 'dataset',
  severity: 'warning',
  check: ({navigation, callToAction}, {dataset}) => {
    const elements = memberElements(navigation)
    const links: {href: string | undefined; path: FieldPath}[] = navigation.map(({href}, at) => ({
      href,
      path: ['navigation', elements[at] ?? at, 'href'],
    }))
    links.push({href: callToAction?.href, path: ['callToAction', 'href']})
    return links.flatMap(({href, path}) => {
      const type = href === undefined ? undefined : listedAt(href)
      if (type === undefined || dataset.hasAny(type)) return []
      return [
        {
          path,
          message: `The site leaves out the link to ${href}: there is no ${NAMES[type]}.`,
          remedy: `Publish a first ${NAMES[type]}, or take the link out.`,
        },
      ]
    })
  },
})
