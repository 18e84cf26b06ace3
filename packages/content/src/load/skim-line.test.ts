import {editorialRules} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {bindingRules} from '../check/check-rules.ts'
import {writeReferences} from '../again/kept-documents.ts'
import {entry, insight, step} from '../test-support/documents.ts'
import {block, cite, figureOf, ref, span, type Raw} from '../test-support/raw.ts'
import {firstLooks} from './first-look.ts'
import {parseOne} from './read-documents.ts'
import {skimLine} from './skim-line.ts'

const lookAt = firstLooks(bindingRules(editorialRules, 'error', 'document'))
const lineOf = (raw: Raw) => new TextEncoder().encode(JSON.stringify(raw))

const text = [
  block('b1', [span('It says '), cite('source-one'), figureOf('claim-one')]),
  {_type: 'pullQuote', _key: 'q', quote: 'Enough.', source: ref('source-two')},
  {_type: 'journeyMap', _key: 'm', journey: ref('journey-one')},
  block('b2', [span('here', ['t'])], {
    markDefs: [{_type: 'internalLink', _key: 't', reference: ref('source-three')}],
  }),
]

describe('skimLine', () => {
  test.each([
    ['entry', entry('churn', {body: text, lead: [block('l', [cite('source-four')])]})],
    ['insight', insight('news', {body: text})],
    ['step', step('first', {body: text})],
  ])('tells of an %s what reading all of it tells', (_, raw) => {
    const whole = parseOne(raw)
    if (whole.kind !== 'content') throw new Error('It is not sound.')
    const skimmed = skimLine(lineOf(raw))
    if (skimmed === undefined) throw new Error('It was not skimmed.')
    const read = lookAt(whole.document)
    const looked = lookAt(skimmed.document, {whole: whole.document, fields: skimmed.fields})
    expect(writeReferences(looked.references)).toBe(writeReferences(read.references))
    expect(looked.cited?.sources.toSorted()).toEqual(read.cited?.sources.toSorted())
    expect(looked.cited?.claims).toEqual(read.cited?.claims)
    expect(looked.isSound).toBe(read.isSound)
    expect(looked.mayShowImages).toBe(read.mayShowImages)
  })

  test('leaves lines to be read whole that hold images of an export', () => {
    const exported = {_type: 'image', _sanityAsset: 'image@file://./images/a.png'}
    expect(skimLine(lineOf(entry('churn', {body: text, cover: exported})))).toBeUndefined()
  })

  test('leaves documents to be read whole that are not sound', () => {
    expect(skimLine(lineOf(entry('churn', {body: text, title: ' '})))).toBeUndefined()
  })
})
