import {siteProblem} from '@stepzero/content-model'
import {describe, expect, test} from 'vitest'
import {tellProblems} from './tell-problems.ts'

const names = new Map([
  ['churn', {type: 'glossaryEntry', title: 'Churn'}],
  ['loss', {type: 'glossaryEntry', title: 'Loss'}],
])

const nowhere = () => undefined
const inGlossary = (id: string) => `/glossary/${id}/`

describe('tellProblems', () => {
  test('names the document, and says what readers see of it', () => {
    const problem = {document: 'churn', type: 'glossaryEntry', field: 'title', message: 'No title.'}
    expect(tellProblems([problem], ['churn'], names, nowhere)).toEqual([
      {...problem, title: 'Churn', readersSee: 'older'},
    ])
    expect(tellProblems([problem], [], new Map(), nowhere)).toEqual([
      {...problem, readersSee: 'nothing'},
    ])
  })

  test('says where readers find what it was before, and of nothing else', () => {
    const problem = {document: 'churn', message: 'No title.'}
    expect(tellProblems([problem], ['churn'], names, inGlossary)[0]).toHaveProperty(
      'address',
      '/glossary/churn/',
    )
    expect(tellProblems([problem], [], names, inGlossary)[0]).not.toHaveProperty('address')
  })

  test('tells a problem between documents of each of them', () => {
    const problem = {
      document: 'churn',
      type: 'glossaryEntry',
      others: ['loss'],
      field: 'slug',
      message: 'Both are at /glossary/churn/.',
      remedy: 'Give each a slug of its own.',
    }
    const told = tellProblems([problem], ['loss'], names, nowhere)
    expect(told.map(({document, field, readersSee}) => [document, field, readersSee])).toEqual([
      ['churn', 'slug', 'nothing'],
      ['loss', undefined, 'older'],
    ])
  })

  test('keeps what belongs to no document', () => {
    const [told] = tellProblems([{message: 'No document has this address.'}], [], names, nowhere)
    expect(siteProblem.parse(told)).toEqual({
      message: 'No document has this address.',
      readersSee: 'nothing',
    })
  })
})
