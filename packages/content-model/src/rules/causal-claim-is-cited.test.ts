import {describe, expect, test} from 'vitest'
import {phrasesFound} from '../testing/phrases-found.ts'
import {causalClaimIsCited} from './causal-claim-is-cited.ts'

const found = (text: string, language?: string) => phrasesFound(causalClaimIsCited, text, language)

describe('causal-claim-is-cited', () => {
  test.each([
    ['Studies show that people leave.', 'Studies show'],
    ['It has been proven to work.', 'It has been proven'],
    ['A short form increases conversion rates.', 'increases conversion rates'],
    ['Good onboarding reduces early churn.', 'reduces early churn'],
    ['This leads to higher retention.', 'leads to higher retention'],
  ])('finds an effect in %j', (text, phrase) => {
    expect(found(text)).toEqual([phrase])
  })

  test.each([
    ['Studien belegen den Nutzen.', 'Studien belegen'],
    ['Das wirkt nachweislich.', 'nachweislich'],
    ['Ein guter Anfang steigert den Umsatz.', 'steigert den Umsatz'],
    ['Das führt zu höherem Gewinn.', 'führt zu höherem Gewinn'],
  ])('finds an effect in German: %j', (text, phrase) => {
    expect(found(text, 'de')).toEqual([phrase])
  })

  test.each([
    'The measure puts churn and growth on one scale.',
    'Surveys that ask how customers feel are a hint; ask what the study counted.',
    'It costs hours, and the hour leads to a list of questions.',
    'Whoever drives the project reduces the list.',
    'Our experience with two cases is too little to say so.',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    'Der Umsatz steht auf dem Blatt, und eine Umfrage kann helfen.',
    'Das führt zu einer Liste von Fragen und hebt den Deckel.',
  ])('finds none in German: %j', (text) => {
    expect(found(text, 'de')).toEqual([])
  })
})
