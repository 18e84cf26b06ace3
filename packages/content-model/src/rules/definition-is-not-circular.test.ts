import {describe, expect, test} from 'vitest'
import {findingsOf} from '../testing/findings-of.ts'
import {entryWithBody} from '../testing/phrases-found.ts'
import {definitionIsNotCircular} from './definition-is-not-circular.ts'

const entry = (title: string, definition: string, changes: Record<string, unknown> = {}) =>
  entryWithBody([], {
    _id: `entry-${title.toLowerCase()}`,
    title,
    aliases: [],
    definition,
    ...changes,
  })

describe('definition-is-not-circular', () => {
  test('other words are fine, and so is naming the term at the start', () => {
    const retention = entry('Retention', 'The share of customers who stay, the opposite of churn.')
    const churn = entry('Churn', 'The churn of a firm is the share of customers who leave.')
    expect(findingsOf(definitionIsNotCircular, churn, [retention])).toBe('')
    expect(findingsOf(definitionIsNotCircular, retention, [churn])).toBe('')
  })

  test('a term that explains itself is found', () => {
    const churn = entry('Churn', 'What a firm counts as churn in a year.')
    expect(findingsOf(definitionIsNotCircular, churn)).toMatchInlineSnapshot(`
      "definition
        It explains "Churn" by "churn".
        Say it in words that a reader knows who knows none of these terms."
    `)
  })

  test('two terms that explain each other are found, by any of their names', () => {
    const exit = entry('Exit', 'The day on which commitments end.', {aliases: ['way out']})
    const commitment = entry('Commitment', 'What binds a customer until the way out is taken.')
    expect(findingsOf(definitionIsNotCircular, exit, [commitment])).toMatchInlineSnapshot(`
      "definition
        It explains "Exit" by "commitments", and that entry explains "commitments" by "Exit".
        Say it in words that a reader knows who knows none of these terms."
    `)
    expect(findingsOf(definitionIsNotCircular, commitment, [exit])).toContain('by "way out"')
  })

  test('terms of other languages are no circle', () => {
    const exit = entry('Exit', 'The day on which a commitment ends.')
    const german = entry('Commitment', 'Was bis zum Exit gilt.', {language: 'de'})
    expect(findingsOf(definitionIsNotCircular, exit, [german])).toBe('')
  })
})
