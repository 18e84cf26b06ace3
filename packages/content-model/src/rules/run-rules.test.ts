import {expect, test} from 'vitest'
import {indexDataset} from '../dataset/index-dataset.ts'
import {sourceExample} from '../documents/source.ts'
import {parsePublished} from '../parse/parse-published.ts'
import {rule} from './rule.ts'
import {runRules} from './run-rules.ts'
import {sourceHasAnAddress} from './source-has-an-address.ts'

const context = {today: '2026-06-01', language: 'en', dataset: indexDataset([])}
const source = parsePublished({...sourceExample, _id: 'drafts.source-1', doi: null})

const sourceIsOld = rule({
  id: 'source-is-old',
  types: ['source'],
  scope: 'document',
  severity: 'error',
  check: ({issued = ''}, {today}) =>
    issued < today ? [{path: ['issued'], message: 'It is old.', remedy: 'Find another.'}] : [],
})

test('findings name rule, severity and document, errors first', () => {
  expect(runRules(source, [sourceHasAnAddress, sourceIsOld], context)).toMatchInlineSnapshot(`
    [
      {
        "id": "drafts.source-1",
        "message": "It is old.",
        "path": [
          "issued",
        ],
        "remedy": "Find another.",
        "rule": "source-is-old",
        "severity": "error",
        "type": "source",
      },
      {
        "id": "drafts.source-1",
        "message": "This source has no address, so a reader cannot open it.",
        "path": [
          "url",
        ],
        "remedy": "Give its address, its DOI or an archived copy. Never guess one.",
        "rule": "source-has-an-address",
        "severity": "warning",
        "type": "source",
      },
    ]
  `)
})

test('a rule hears nothing of documents of other types', () => {
  const claimsOnly = rule({
    id: 'claims-only',
    types: ['claim', 'person'],
    scope: 'dataset',
    severity: 'error',
    check: ({_type}) => [{path: [], message: _type, remedy: ''}],
  })
  expect(runRules(source, [claimsOnly], context)).toEqual([])
})
