import {expect, test} from 'vitest'
import {insightExample} from '../documents/insight.ts'
import {settingsExample, siteLinkExample} from '../documents/settings.ts'
import {findingsOf} from '../testing/findings-of.ts'
import {navigationLeadsSomewhere} from './navigation-leads-somewhere.ts'

const link = (_key: string, href: string) => ({...siteLinkExample, _key, href})
const settings = {
  ...settingsExample,
  navigation: [
    link('a', '/insights'),
    link('b', '/insights/feed.xml?from=menu'),
    link('c', '/about/'),
    link('d', 'https://example.com/insights/'),
  ],
  callToAction: link('e', '/self-checks/'),
}

test('links to lists with something in them are fine', () => {
  const {callToAction: _, ...without} = settings
  expect(findingsOf(navigationLeadsSomewhere, without, [insightExample])).toBe('')
})

test('a link to a list or a feed with nothing in it is found', () => {
  expect(findingsOf(navigationLeadsSomewhere, settings)).toMatchInlineSnapshot(`
    "navigation[_key=="a"].href
      The site leaves out the link to /insights: there is no insight.
      Publish a first insight, or take the link out.
    navigation[_key=="b"].href
      The site leaves out the link to /insights/feed.xml?from=menu: there is no insight.
      Publish a first insight, or take the link out.
    callToAction.href
      The site leaves out the link to /self-checks/: there is no self-check.
      Publish a first self-check, or take the link out."
  `)
})
