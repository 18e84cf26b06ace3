import {DOCUMENT_TYPES, documentTypes} from '@stepzero/content-model'
import {createSchema, type NumberRule, type SchemaTypeDefinition, type StringRule} from 'sanity'
import {describe, expect, test} from 'vitest'
import {differencesOf} from './testing/compare-types.ts'
import {withField, withOneMore} from './testing/planted.ts'
import {DOCUMENTS} from './document-types.ts'
import {schemaTypes} from './schema-types.ts'

const {'sanity.imageAsset': _, ...documents} = documentTypes

const differences = (types: SchemaTypeDefinition[]) => {
  const schema = createSchema({name: 'stepzero', types})
  return differencesOf(documents, (name) => schema.get(name))
}

describe('schemaTypes', () => {
  test('says the same as the content model, field by field', () => {
    expect(differences(schemaTypes)).toEqual([])
  })

  test('has every document of the content model and no other', () => {
    const known = DOCUMENT_TYPES.filter((type) => type !== 'sanity.imageAsset')
    expect(DOCUMENTS.map(({name}) => name).toSorted()).toEqual(known.toSorted())
  })
})

describe('differencesOf', () => {
  const planted: [string, SchemaTypeDefinition[], string][] = [
    [
      'a field that is only in zod',
      withField('glossaryEntry', 'definition', () => undefined),
      'glossaryEntry.definition: is only in zod',
    ],
    [
      'a field that is only in Sanity',
      withOneMore('topic', {name: 'colour', type: 'string'}),
      'topic.colour: is only in Sanity',
    ],
    [
      'a field of another type',
      withField('claim', 'value', (field) => ({...field, type: 'string'})),
      'claim.value: type is number in zod and string in Sanity',
    ],
    [
      'a field that nobody has to fill in',
      withField('source', 'title', (field) => ({...field, validation: undefined})),
      'source.title: required is true in zod and false in Sanity',
    ],
    [
      'a field that everybody has to fill in',
      withField('claim', 'unit', (field) => ({
        ...field,
        validation: (rule: StringRule) => rule.required(),
      })),
      'claim.unit: required is false in zod and true in Sanity',
    ],
    [
      'another limit',
      withField('selfCheck', 'minutes', (field) => ({
        ...field,
        validation: (rule: NumberRule) => rule.required().integer().min(1).max(31),
      })),
      'selfCheck.minutes: most is 30 in zod and 31 in Sanity',
    ],
    [
      'a part that need not be whole',
      withField('journeyStep', 'number', (field) => ({
        ...field,
        validation: (rule: NumberRule) => rule.required().min(0),
      })),
      'journeyStep.number: whole is true in zod and false in Sanity',
    ],
    [
      'another choice',
      withField('journey', 'audience', (field) => ({...field, options: {list: ['b2b', 'b2g']}})),
      'journey.audience: choices is b2b, b2c in zod and b2b, b2g in Sanity',
    ],
    [
      'another target',
      withField('evidence', 'from', (field) => ({...field, to: [{type: 'journey'}]})),
      'evidence.from: targets is journeyStep in zod and journey in Sanity',
    ],
    [
      'another form of text',
      withField('source', 'doi', (field) => ({...field, validation: undefined})),
      'source.doi: is not held against the form of a doi',
    ],
    [
      'a field that shows for another kind',
      withField('price', 'per', (field) => ({...field, hidden: false})),
      'price(free).per: is only in Sanity',
    ],
    [
      'another kind',
      withField('milestoneTime', 'kind', (field) => ({...field, options: {list: ['label']}})),
      'milestoneTime.kind: choices is label, offset in zod and label in Sanity',
    ],
    [
      'another member of a list',
      withField('insight', 'faq', (field) => ({...field, of: [{type: 'problem'}]})),
      'insight.faq[]: type is faqItem in zod and problem in Sanity',
    ],
    [
      'another value for a new document',
      withField('claim', 'hedge', (field) => ({...field, initialValue: 'about'})),
      'claim.hedge: what stands in for nothing is exactly in zod and about in Sanity',
    ],
    [
      'a body without figures',
      schemaTypes.map((type) =>
        type.name === 'portableText' && 'of' in type ? {...type, of: type.of.slice(0, 1)} : type,
      ),
      'glossaryEntry.body[]: members is block, callout, figure, journeyMap, pullQuote, selfCheckEmbed, table in zod and block in Sanity',
    ],
  ]

  test.each(planted)('finds %s', (_, types, difference) => {
    expect(differences(types)).toContainEqual(expect.stringContaining(difference))
  })
})
