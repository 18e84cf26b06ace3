import {describe, expect, test} from 'vitest'
import {phrasesFound} from '../testing/phrases-found.ts'
import {superlativeIsCited} from './superlative-is-cited.ts'

const found = (text: string, language?: string) => phrasesFound(superlativeIsCited, text, language)

describe('superlative-is-cited', () => {
  test.each([
    ['We are the market leader.', 'market leader'],
    ['A world-class team answers.', 'world-class'],
    ['It is number one for clerks.', 'number one'],
    ['This is the fastest service on the market.', 'the fastest service on the market'],
    ['It has the most complete list of all.', 'the most complete list of all'],
    ['The world’s largest archive of letters.', 'The world’s largest'],
  ])('finds a first place in %j', (text, phrase) => {
    expect(found(text)).toEqual([phrase])
  })

  test.each([
    ['Wir sind Marktführer.', 'Marktführer'],
    ['Ein marktführendes Werkzeug.', 'marktführendes'],
    ['Es ist die größte Sammlung der Welt.', 'die größte Sammlung der Welt'],
    ['Das ist die Nummer eins.', 'Nummer eins'],
  ])('finds a first place in German: %j', (text, phrase) => {
    expect(found(text, 'de')).toEqual([phrase])
  })

  test.each([
    'It is the cheapest moment to find out, at the latest on Friday.',
    'Most of them leave; at most two stay, and the best page is short.',
    'The first step is the only one that is free.',
    'It is the most important question of the day, and a leading question.',
    'Somebody from Advisory leads the call.',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    'Am besten fragt man zuerst, spätestens am Freitag.',
    'Der erste Schritt ist der einzige, der nichts kostet.',
    'Das ist der günstigste Augenblick, und die größte Hürde ist der Zugang.',
  ])('finds none in German: %j', (text) => {
    expect(found(text, 'de')).toEqual([])
  })
})
