import {describe, expect, test} from 'vitest'
import {ContentModelError} from '../errors.ts'
import {editorialRules} from '../rules/editorial-rules.ts'
import {rule} from '../rules/rule.ts'
import {resolveRules} from './resolve-rules.ts'
import {defineConfig, type StepzeroConfig} from './stepzero-config.ts'

const ownRule = rule({
  id: 'title-has-no-exclamation-mark',
  types: ['insight', 'glossaryEntry'],
  scope: 'document',
  severity: 'warning',
  check: ({title}) =>
    title.includes('!')
      ? [{path: ['title'], message: 'The title shouts.', remedy: 'Take the mark out.'}]
      : [],
})

const refusal = (config: StepzeroConfig): unknown => {
  try {
    return resolveRules(config)
  } catch (error) {
    return error
  }
}

describe('resolveRules', () => {
  test('keeps every rule as it is where nothing is set', () => {
    expect(resolveRules({})).toEqual({rules: editorialRules, off: []})
  })

  test('gives a rule the severity of the house, and leaves out what is off, with its reason', () => {
    const {rules, off} = resolveRules(
      defineConfig({
        rules: {
          'source-has-an-address': 'error',
          'slug-is-unique': 'warning',
          'alias-adds-a-name': {off: 'Our aliases come from a list we do not own.'},
        },
      }),
    )
    const severities = new Map(rules.map(({id, severity}) => [id, severity]))
    expect(severities.get('source-has-an-address')).toBe('error')
    expect(severities.get('slug-is-unique')).toBe('warning')
    expect(severities.has('alias-adds-a-name')).toBe(false)
    expect(off).toEqual([
      {id: 'alias-adds-a-name', reason: 'Our aliases come from a list we do not own.'},
    ])
  })

  test('adds the rules of the house after the others, and sets them too', () => {
    const {rules} = resolveRules({
      houseRules: [ownRule],
      rules: {'title-has-no-exclamation-mark': 'error'},
    })
    expect(rules.at(-1)).toMatchObject({id: 'title-has-no-exclamation-mark', severity: 'error'})
  })

  test('refuses a setting for a rule that does not exist, naming those that do', () => {
    const error = refusal({rules: {'slugs-are-unique': 'warning'}})
    expect(error).toBeInstanceOf(ContentModelError)
    expect(error).toMatchObject({
      message: 'The configuration sets "slugs-are-unique", and there is no such rule.',
      hint: expect.stringContaining('slug-is-unique'),
    })
  })

  test('refuses a rule of the house that takes the id of another', () => {
    expect(refusal({houseRules: [{...ownRule, id: 'slug-is-unique'}]})).toMatchObject({
      name: 'RepeatedRuleError',
      message: 'Two rules have the id "slug-is-unique".',
      hint: 'Give the rule of the house another id; to change a rule, set it under "rules".',
    })
  })

  test('refuses a rule that is off without a reason', () => {
    expect(refusal({rules: {'slug-is-unique': {off: ' '}}})).toMatchObject({
      name: 'RuleOffWithoutReasonError',
      message: 'The rule "slug-is-unique" is off, and the configuration gives no reason.',
      hint: 'Say why in a sentence: it is published with the site.',
    })
  })
})
