import {describe, expect, test} from 'vitest'
import {glossaryEntryExample} from '../documents/glossary-entry.ts'
import {insightExample} from '../documents/insight.ts'
import {journeyStepExample} from '../documents/journey-step.ts'
import {printPath} from '../schema/field-path.ts'
import {parseDraft} from './parse-draft.ts'

const gapsOf = (value: unknown): string[] =>
  parseDraft(value).gaps.map(({path, message}) => `${printPath(path)}: ${message}`)

describe('parseDraft', () => {
  test('shows an entry that has nothing but its type', () => {
    const {document} = parseDraft({_id: 'drafts.New-1', _type: 'glossaryEntry'})
    expect(document).toMatchInlineSnapshot(`
      {
        "_id": "drafts.New-1",
        "_type": "glossaryEntry",
        "aliases": [],
        "author": {
          "_ref": "missing",
          "_type": "reference",
        },
        "body": [
          {
            "_key": "missing-0",
            "_type": "block",
            "children": [
              {
                "_key": "missing-0",
                "_type": "span",
                "marks": [],
                "text": "[body is missing]",
              },
            ],
            "markDefs": [],
            "style": "normal",
          },
        ],
        "changes": [],
        "corrections": [],
        "definition": "[definition is missing]",
        "faq": [],
        "formerSlugs": [],
        "language": "und",
        "linkTerms": true,
        "neverLink": [],
        "notAClaim": [],
        "related": [],
        "serves": [],
        "slug": "missing-new-1",
        "title": "[title is missing]",
      }
    `)
    expect(gapsOf({_id: 'drafts.New-1', _type: 'glossaryEntry'})).toMatchInlineSnapshot(`
      [
        "language: Expected a BCP 47 language tag such as "en" or "de-CH", found nothing.",
        "slug: Expected a slug, found nothing.",
        "title: Expected text, found nothing.",
        "author: Expected a reference to "person", found nothing.",
        "definition: Expected text, found nothing.",
        "body: Expected a list, found nothing.",
      ]
    `)
  })

  test('leaves a price open that is missing or of an unknown kind, and keeps its fields', () => {
    const price = {_type: 'price', kind: 'on request', amount: 100}
    const commitment = {_type: 'commitment', _key: 'c', name: 'Licence', term: 'A year', exit: 'x'}
    const step = {...journeyStepExample, price, commitments: [commitment]}
    expect(parseDraft(step).document).toMatchObject({
      price: {...price, kind: 'unstated'},
      commitments: [{price: {_type: 'price', kind: 'unstated'}}],
    })
    expect(gapsOf(step)).toMatchInlineSnapshot(`
      [
        "price.kind: Expected "free", "fixed", "modular" or "recurring", found "on request".",
        "commitments[_key=="c"].price: Expected an object of type "price", found nothing.",
      ]
    `)
  })

  test('shows a block of an unknown kind as a paragraph that says so', () => {
    const body = [{_type: 'video', _key: 'v', url: 'https://example.com/film'}]
    const {document} = parseDraft({...insightExample, body})
    expect(document).toMatchObject({
      body: [
        {
          _type: 'block',
          _key: 'v',
          url: 'https://example.com/film',
          children: [{_type: 'span', text: '[body is of an unknown kind]'}],
        },
      ],
    })
  })

  test('keeps a text that is only too long', () => {
    const definition = 'x'.repeat(301)
    const draft = parseDraft({...glossaryEntryExample, definition})
    expect(draft.document).toMatchObject({definition, slug: 'base-map'})
    expect(draft.gaps.map(({remedy}) => remedy)).toEqual(['Shorten "definition" by 1 character.'])
  })

  test('never hands on an address that is not safe', () => {
    const callToAction = {_type: 'callToAction', label: 'Go', href: 'javascript:alert(1)'}
    const {document} = parseDraft({...glossaryEntryExample, callToAction})
    expect(document).toMatchObject({callToAction: {href: 'https://missing.invalid/'}})
  })

  test('reads a value of another or no type as the type it is told', () => {
    expect(parseDraft('nothing at all', 'insight').document).toMatchObject({_type: 'insight'})
    const {document, gaps} = parseDraft({...glossaryEntryExample, _type: 'term'}, 'glossaryEntry')
    expect(document).toMatchObject({_type: 'glossaryEntry', title: 'Base map'})
    expect(gaps.map(({path}) => printPath(path))).toEqual(['_type'])
  })

  test('gives two drafts without a slug two addresses', () => {
    const slugs = ['drafts.a', 'drafts.b'].map(
      (_id) => parseDraft({...glossaryEntryExample, _id, slug: null}).document['slug'],
    )
    expect(slugs).toEqual(['missing-a', 'missing-b'])
  })
})
