import type {Answer, Answers} from '../answer.ts'
import type {Test} from '../playable.ts'
import type {ScoringKey, ScoringQuestion} from '../scoring-key.ts'

interface Sheet {
  answers: Map<string, Answer>
  points: Map<string, number>
  offered: Map<string, number>
}

const TOTAL = 'in all'

/**
 * Fills in a worksheet as a patient reader would: with the key alone, question by question. It
 * shares nothing with playing but the key.
 */
export function scoreByHand(key: ScoringKey, answers: Answers): string | undefined {
  const sheet: Sheet = {answers: new Map(), points: new Map(), offered: new Map()}
  for (const question of key.questions) {
    const {showIf} = question
    if (showIf) {
      const found = showIf.tests.map((test) => isTrue(test, sheet))
      if (showIf.match === 'all' ? found.includes(false) : !found.includes(true)) continue
    }
    const answer = answers[question.key] ?? null
    if (answer !== null) writeDown(question, answer, sheet)
  }
  const rule = key.rules.find(({condition: {match, tests}}) => {
    const found = tests.map((test) => isTrue(test, sheet))
    return match === 'all' ? !found.includes(false) : found.includes(true)
  })
  if (rule) return rule.result
  return key.bands.find(({measure, from, to}) => {
    const value = read(measure, TOTAL, sheet)
    return value !== undefined && value >= from && value <= to
  })?.result
}

function writeDown(question: ScoringQuestion, answer: Answer, sheet: Sheet): void {
  sheet.answers.set(question.key, answer)
  const marked = question.lines.filter((line) =>
    'option' in line
      ? [answer].flat().includes(line.option)
      : Number(answer) >= line.from && Number(answer) <= line.to,
  )
  if (marked.some((line) => 'isNoAnswer' in line && line.isNoAnswer)) return
  for (const {dimension, points} of marked.flatMap((line) => line.points)) {
    addTo(sheet.points, dimension, points)
    addTo(sheet.points, TOTAL, points)
  }
  for (const {dimension, points} of question.offers) addTo(sheet.offered, dimension, points)
  addTo(sheet.offered, TOTAL, question.offersInAll)
}

function isTrue(test: Test, sheet: Sheet): boolean {
  if ('measure' in test) {
    const value = read(test.measure, test.dimension ?? TOTAL, sheet)
    if (value === undefined) return false
    return test.kind === 'scoreAtLeast' ? value >= test.value : value <= test.value
  }
  const answer = sheet.answers.get(test.question)
  if (answer === undefined || answer === null) return false
  if (test.kind === 'is' || test.kind === 'contains') return [answer].flat().includes(test.option)
  return test.kind === 'answerAtLeast' ? Number(answer) >= test.value : Number(answer) <= test.value
}

function read(measure: string, dimension: string, sheet: Sheet): number | undefined {
  const points = sheet.points.get(dimension) ?? 0
  const offered = sheet.offered.get(dimension) ?? 0
  if (offered === 0) return undefined
  return measure === 'points' ? points : Math.floor((points * 100) / offered)
}

function addTo(column: Map<string, number>, row: string, value: number): void {
  column.set(row, (column.get(row) ?? 0) + value)
}
