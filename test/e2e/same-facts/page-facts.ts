import {all, around, hasClass, inOneLine, isMark, parseHtml, wordsBefore, wordsOf} from './dom.ts'
import type {Dom, DomElement} from './dom.ts'
import {bare, LABELS, type Language} from './wording.ts'

/** A mark in a text: the number of its source, and what stands right before it. */
export interface CitedPlace {
  readonly number: string
  readonly before: string
}

/** A figure as a page shows it. */
export interface ShownFigure {
  /** With hedge and unit, without its year. */
  readonly figure: string
  /** The words of its paragraph, where its year is to be found. */
  readonly around: string
  readonly isOutdated: boolean
  /** The source that its mark leads to, as the page lists it. */
  readonly source: string
}

/** What a step costs and how it ends, in a line of a journey. */
export interface StepLine {
  readonly address: string
  readonly price: string | undefined
  readonly exit: string | undefined
}

/** What a page says that other files say as well. */
export interface PageFacts {
  readonly language: Language
  readonly canonical: string
  readonly title: string
  /** Who signs it. */
  readonly author: string
  readonly description: string
  /** Every day it names of itself: when it came out first, then reviews, changes and corrections. */
  readonly days: readonly string[]
  readonly sources: ReadonlyMap<string, string>
  readonly cited: readonly CitedPlace[]
  readonly figures: readonly ShownFigure[]
  /** The same with their years, as they are written. */
  readonly figuresAsWritten: readonly string[]
  /** Where the notes of the page lead for what took the place of an outdated figure. */
  readonly replacements: readonly string[]
  readonly prices: readonly string[]
  readonly exits: readonly string[]
  readonly steps: readonly StepLine[]
  /** Every node of its JSON-LD. */
  readonly data: readonly unknown[]
}

const BLOCKS = ['p', 'li', 'blockquote', 'td', 'th', 'figcaption', 'caption', 'h2', 'h3', 'h4']
const isBlock = ({name}: DomElement): boolean => BLOCKS.includes(name)

const blockOf = (of: DomElement): DomElement => around(of, isBlock) ?? of

/** The text of `dt` with one of two names, in order; `dd` of the same row follows it. */
const valuesOf = (within: Dom | DomElement, label: string): string[] =>
  all(within, ({name}) => name === 'dt')
    .filter((term) => wordsOf(term) === label)
    .flatMap((term) => {
      const row = around(term, () => true)
      const [value] = row === undefined ? [] : all(row, ({name}) => name === 'dd')
      return value === undefined ? [] : [wordsOf(value)]
    })

/** Reads a page. */
export const pageFacts = (html: string): PageFacts => {
  const page = parseHtml(html)
  const [root] = all(page, ({name}) => name === 'html')
  const language = root?.attribs['lang'] === 'de' ? 'de' : 'en'
  const [description] = all(page, ({attribs}) => attribs['name'] === 'description')
  const [canonical] = all(page, ({attribs}) => attribs['rel'] === 'canonical')
  const [title] = all(page, ({name}) => name === 'h1')
  const byline = all(page, (of) => hasClass(of, 'byline'))
  const history = all(page, (of) => hasClass(of, 'history'))
  const [author] = byline.flatMap((of) => all(of, ({name}) => name === 'a'))
  const label = LABELS[language]
  const sources = new Map(
    all(page, ({name, attribs}) => name === 'li' && /^source-\d+$/.test(attribs['id'] ?? '')).map(
      (of) => {
        const [work] = all(of, ({name}) => name === 'cite')
        return [(of.attribs['id'] ?? '').slice('source-'.length), work ? wordsOf(work) : '']
      },
    ),
  )
  const marks = all(page, isMark)
  const claims = all(page, (of) => hasClass(of, 'claim'))
  const figures = claims.map((of): ShownFigure => {
    const block = blockOf(of)
    const inBlock = all(block, (one) => one === of || isMark(one))
    const mark = inBlock[inBlock.indexOf(of) + 1]
    return {
      figure: wordsOf(of).replace(/ \(\d{4}\)$/, ''),
      around: wordsOf(block),
      isOutdated: hasClass(of, 'outdated'),
      source: sources.get(mark === undefined ? '' : wordsOf(mark)) ?? '',
    }
  })
  const lines = all(page, ({name, parent}) => name === 'li' && isStepsList(parent))
  const solutions = all(page, (of) => of.name === 'div' && hasClass(of, 'price'))
  return {
    language,
    canonical: canonical?.attribs['href'] ?? '',
    title: title === undefined ? '' : wordsOf(title),
    author: author === undefined ? '' : wordsOf(author),
    days: [...byline, ...history].flatMap((of) =>
      all(of, ({name}) => name === 'time').flatMap(({attribs}) => attribs['datetime'] ?? []),
    ),
    description: inOneLine(description?.attribs['content'] ?? ''),
    sources,
    cited: marks.map((mark) => ({
      number: wordsOf(mark),
      before: bare(wordsBefore(blockOf(mark), mark)).slice(-40),
    })),
    figures,
    figuresAsWritten: claims.map(wordsOf),
    replacements: all(page, (of) => of.name === 'aside' && hasClass(of, 'claim-notes'))
      .flatMap((notes) => all(notes, ({name}) => name === 'a'))
      .flatMap(({attribs}) => attribs['href'] ?? [])
      .filter((href) => !href.startsWith('#')),
    prices: [
      ...(lines.length > 0 ? [] : valuesOf(page, label.price)),
      ...solutions.map((of) => wordsOf(of).replace(label.price, '').trim()),
    ],
    exits: lines.length > 0 ? [] : valuesOf(page, label.exit),
    steps: lines.map((line) => ({
      address: all(line, ({name}) => name === 'a')[0]?.attribs['href'] ?? '',
      price: valuesOf(line, label.price)[0],
      exit: valuesOf(line, label.exit)[0],
    })),
    data: all(page, ({attribs}) => attribs['type'] === 'application/ld+json').flatMap((of) => {
      const data: unknown = JSON.parse(wordsOf(of))
      return data instanceof Object && '@graph' in data && Array.isArray(data['@graph'])
        ? data['@graph']
        : []
    }),
  }
}

const isStepsList = (of: DomElement['parent']): boolean =>
  of !== null && 'attribs' in of && of.attribs['class'] === 'steps-list'
