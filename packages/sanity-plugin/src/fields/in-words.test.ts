import {describe, expect, test} from 'vitest'
import {blocksToText} from './blocks-to-text.ts'
import {claimFigure} from './claim-figure.ts'
import {formulaInWords} from './formula-in-words.ts'
import {sourceLine} from './source-line.ts'
import {testInWords} from './test-in-words.ts'

describe('a preview', () => {
  test('names a source as a note in the text would', () => {
    expect(sourceLine({family: 'Rogers', issued: '2003-05'})).toBe('Rogers 2003')
    expect(sourceLine({family: 'Lemon', second: 'Verhoef', issued: '2016'})).toBe(
      'Lemon and Verhoef 2016',
    )
    expect(sourceLine({family: 'Card', second: 'B', third: 'C'})).toBe('Card et al.')
    expect(sourceLine({literal: 'W3C'})).toBe('W3C')
    expect(sourceLine({})).toBe('')
  })

  test('shows the figure of a claim with its hedge, its year and its end', () => {
    const claim = {value: 60, unit: 'percent', hedge: 'about', asOf: '2025-01'}
    expect(claimFigure(claim)).toBe('about 60 % (2025)')
    expect(claimFigure({...claim, status: 'superseded'})).toBe('about 60 % (2025), superseded')
    expect(claimFigure({value: 3, valueTo: 5, unit: 'stages', hedge: 'between'})).toBe(
      '3 to 5 stages',
    )
    expect(claimFigure({hedge: 'about'})).toBe('')
  })

  test('says a test of a self-check in words, open or not', () => {
    expect(testInWords({kind: 'is', question: 'size', option: 'small'})).toBe('“size” is “small”')
    expect(testInWords({kind: 'answerAtMost', question: 'hours', value: 0})).toBe(
      '“hours” is at most 0',
    )
    expect(testInWords({kind: 'scoreAtLeast', measure: 'percent', value: 50})).toBe(
      'The total is at least 50 %',
    )
    expect(testInWords({kind: 'contains'})).toBe('… contains …')
    expect(testInWords({})).toBe('No test yet')
  })

  test('writes a formula as one line', () => {
    const product = {
      kind: 'multiply',
      operands: [
        {kind: 'input', input: 'hours'},
        {kind: 'number', value: 46},
      ],
    }
    expect(
      formulaInWords({kind: 'subtract', operands: [product, {kind: 'number', value: 12}]}),
    ).toBe('(hours × 46) − 12')
    expect(formulaInWords({kind: 'smallest', operands: [product, {}]})).toBe(
      'smallest of hours × 46, …',
    )
  })

  test('tells where a text cites and shows a figure', () => {
    const children = [{text: 'About '}, {_type: 'claimValue'}, {text: ' do '}, {_type: 'citation'}]
    expect(blocksToText([{children}])).toBe('About [figure] do [citation]')
    expect(blocksToText([{children: [{text: ' '}]}])).toBeUndefined()
  })
})
