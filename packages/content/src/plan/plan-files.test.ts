import {describe, expect, test} from 'vitest'
import {entry, insight, issue, journey, source, step, topic} from '../test-support/documents.ts'
import {graphOf} from '../test-support/graph-of.ts'
import {block, cite, type Raw} from '../test-support/raw.ts'

const planned = async (documents: readonly Raw[]) =>
  (await graphOf(documents)).files.map(({address, type, document}) =>
    [address, type, document].filter((part) => part !== undefined).join(' '),
  )

describe('the files of a site', () => {
  test('are few where there is little', async () => {
    expect(await planned([])).toMatchInlineSnapshot(`
      [
        "/ html",
        "/trust/ html",
        "/trust/index.md markdown",
        "/trust/no-gate.json json",
        "/search/ html",
        "/about/ html",
        "/accessibility/ html",
        "/privacy/ html",
        "/imprint/ html",
        "/site.webmanifest json",
        "/opensearch.xml xml",
        "/social/site.png drawing",
        "/llms.txt text",
        "/search/terms.json json",
        "/people/desk/ html desk",
        "/404.html html",
        "/sitemap.xml xml",
        "/robots.txt text",
        "/.well-known/security.txt text",
        "/theme.css css",
      ]
    `)
  })

  test('hold a page for everything there is', async () => {
    const documents = [
      entry('churn'),
      insight('story', {}),
      issue(1),
      journey('path', ['first']),
      step('first'),
      topic('pricing'),
      source('book'),
    ]
    const few = new Set(await planned([]))
    const more = (await planned(documents)).filter((file) => !few.has(file))
    expect(more).toMatchInlineSnapshot(`
      [
        "/journeys/ html",
        "/glossary/ html",
        "/insights/ html",
        "/newsletter/ html",
        "/sources/ html",
        "/feed.xml xml",
        "/insights/feed.xml xml",
        "/newsletter/feed.xml xml",
        "/glossary.json json",
        "/sources/sources.bib bibtex",
        "/sources/sources.ris ris",
        "/sources/sources.csl.json json",
        "/social/journeys.png drawing",
        "/social/glossary.png drawing",
        "/social/insights.png drawing",
        "/social/newsletter.png drawing",
        "/social/sources.png drawing",
        "/llms/glossary.txt text",
        "/llms/insights.txt text",
        "/llms/newsletter.txt text",
        "/llms/journeys.txt text",
        "/sources/book/ html book",
        "/sources/book/sources.bib bibtex book",
        "/sources/book/sources.ris ris book",
        "/sources/book/sources.csl.json json book",
        "/glossary/churn/ html churn",
        "/glossary/churn/index.md markdown churn",
        "/glossary/churn/card.json json churn",
        "/journeys/path/first/ html first",
        "/journeys/path/first/index.md markdown first",
        "/newsletter/1/ html issue-1",
        "/newsletter/1/index.md markdown issue-1",
        "/journeys/path/ html path",
        "/journeys/path/index.md markdown path",
        "/journeys/path/social.png drawing path",
        "/journeys/path.json json path",
        "/insights/topics/pricing/ html pricing",
        "/insights/story/ html story",
        "/insights/story/index.md markdown story",
        "/insights/story/social.png drawing story",
      ]
    `)
  })

  test('hold the sources of a page that cites, and of no other', async () => {
    const files = await planned([
      source('book'),
      entry('churn', {body: [block('b', [cite('book')])]}),
      entry('loss'),
    ])
    expect(files.filter((file) => file.includes('sources.'))).toMatchInlineSnapshot(`
      [
        "/sources/sources.bib bibtex",
        "/sources/sources.ris ris",
        "/sources/sources.csl.json json",
        "/social/sources.png drawing",
        "/sources/book/sources.bib bibtex book",
        "/sources/book/sources.ris ris book",
        "/sources/book/sources.csl.json json book",
        "/glossary/churn/sources.bib bibtex churn",
        "/glossary/churn/sources.ris ris churn",
        "/glossary/churn/sources.csl.json json churn",
      ]
    `)
  })
})
