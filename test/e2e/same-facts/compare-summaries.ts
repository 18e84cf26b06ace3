import type {PageFacts} from './page-facts.ts'
import type {SiteText} from './site-text.ts'
import {unmarked} from './twin-facts.ts'
import {bare} from './wording.ts'

const LISTS = ['glossary', 'insights', 'newsletter', 'self-checks', 'journeys']

/** What `/llms/<kind>.txt` says of a page; of a step, its terms are read elsewhere. */
export const summaryIn = (site: SiteText, address: string): string | undefined => {
  const [, kind = '', , step = ''] = address.split('/')
  if (!LISTS.includes(kind) || step !== '') return undefined
  const line = (site.read(`llms/${kind}.txt`) ?? '')
    .split('\n')
    .find((of) => of.includes(`${address}index.md)`))
  return line === undefined ? '' : unmarked(line.replace(/^.*?index\.md\)(?:: )?/, ''))
}

const HEDGES = /[~≥≤<>]\s?/g
const OUTDATED = /superseded|withdrawn|überholt|zurückgezogen/g

const numbers = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []
const notes = (text: string): string => (text.match(OUTDATED) ?? []).join()

/** A list names no years and writes hedges as signs; all else is what the page says of itself. */
export const summedUpAlike = (page: PageFacts, summary: string): string[] => {
  const known = numbers(page.description)
  const isKnown = numbers(summary).every((of) => known.includes(of))
  const words = bare(page.description)
  const pieces = summary
    .split(/[~≥≤<>]?\s?\d+(?:[.,]\d+)*|[()]/)
    .map((piece) => bare(piece.replaceAll(HEDGES, '').replaceAll('%', '')))
  return isKnown &&
    notes(summary) === notes(page.description) &&
    pieces.every((piece) => words.includes(piece))
    ? []
    : [`summed up as “${summary}”, and says of itself “${page.description}”`]
}
