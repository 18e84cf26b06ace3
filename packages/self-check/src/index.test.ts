import {expect, test} from 'vitest'
import * as analysis from './analysis/index.ts'
import * as element from './element/index.ts'
import * as engine from './index.ts'

test('the engine exports these names', () => {
  expect(Object.keys(engine).sort()).toMatchInlineSnapshot(`
    [
      "answerProblem",
      "definitionFaults",
      "definitionHash",
      "evaluateWorksheet",
      "fitAnswers",
      "formatFigure",
      "play",
      "readAnswers",
      "scoringKey",
      "toPlayable",
      "toPlayableWorksheet",
      "worksheetFaults",
      "worksheetRisks",
      "writeAnswers",
    ]
  `)
})
test('./analysis exports these names', () => {
  expect(Object.keys(analysis).sort()).toMatchInlineSnapshot(`
    [
      "analyse",
      "findings",
    ]
  `)
})
test('./element exports these names, and can be imported where there is no page', () => {
  expect(Object.keys(element).sort()).toMatchInlineSnapshot(`
    [
      "SelfCheckElement",
      "defineSelfCheck",
    ]
  `)
})
