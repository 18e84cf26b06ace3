import {markdownTable} from './markdown-table.ts'
import type {StoredResults} from './stored-results.ts'

type Row = NonNullable<StoredResults['builds']>['rows'][number]

const OURS = 'Stepzero'
const LARGE = 10_000

/** Each thing that was to be reached: what it asks, what was measured, and whether it is enough. */
export function reachedTable({builds, rebuilds, edits, publish}: StoredResults): string {
  const rows = builds?.rows ?? []
  const ours = find(rows, LARGE, OURS)
  const huge = find(rows, 50_000, OURS)
  const changed = find(rebuilds?.rows ?? [], LARGE, OURS)
  const weight = (name: string) => builds?.weights.find(({generator}) => generator === name)?.brotli
  const edit = (kind: string, shows: string) =>
    edits?.rows.find((row) => row.entries === LARGE && row.edit === kind && row.shows === shows)
      ?.p95
  const published = (isLarge: boolean) =>
    publish?.rows.find(({documents}) => documents >= LARGE === isLarge)?.median
  const full = 'full build, 10,000 entries'
  const lines = [
    line(full, '0.75 × Eleventy', ratio(rows, LARGE, 'Eleventy'), 0.75, times),
    line(full, '0.45 × Hugo', ratio(rows, LARGE, 'Hugo'), 0.45, times),
    line(
      full,
      '0.1 × Astro’s content layer',
      ratio(rows, LARGE, 'Astro content layer'),
      0.1,
      times,
    ),
    line(full, '600 MB', ours?.peakMegabytes, 600, megabytes),
    line('full build, 1,000 entries', '1 × Eleventy', ratio(rows, 1000, 'Eleventy'), 1, times),
    line(
      'a page at 50,000 entries',
      '1 × at 10,000',
      divide(perPage(huge), perPage(ours)),
      1,
      times,
    ),
    line('full build, 50,000 entries', '1,500 MB', huge?.peakMegabytes, 1500, megabytes),
    line(
      'one of 10,000 changed: its page',
      '100 ms of 95 in 100',
      edit('another text', 'its page'),
      100,
      milliseconds,
    ),
    line(
      'pages that name it',
      '500 ms',
      edit('another title', 'the last page that names it'),
      500,
      milliseconds,
    ),
    line('the index', '2,000 ms', edit('another title', 'the index'), 2000, milliseconds),
    line('the same, a new process', '1.5 CPU s', changed?.cpuSeconds, 1.5, seconds),
    line('Publish to reload, the example', '500 ms', published(false), 500, milliseconds),
    line('Publish to reload, 10,000', '1,000 ms', published(true), 1000, milliseconds),
    line(
      'an entry page, compressed',
      '1.1 × Hugo',
      divide(weight(OURS), weight('Hugo')),
      1.1,
      times,
    ),
  ]
  return markdownTable(['work', 'at most', 'measured', 'reached'], lines)
}

const find = (rows: readonly Row[], entries: number, generator: string): Row | undefined =>
  rows.find((row) => row.entries === entries && row.generator === generator)

const perPage = (row: Row | undefined): number | undefined => row && row.cpuSeconds / row.entries

const ratio = (rows: readonly Row[], entries: number, other: string): number | undefined =>
  divide(find(rows, entries, OURS)?.cpuSeconds, find(rows, entries, other)?.cpuSeconds)

const divide = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other

const times = (value: number): string => `${value.toFixed(2)} ×`
const megabytes = (value: number): string => `${Math.round(value).toLocaleString('en')} MB`
const milliseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`
const seconds = (value: number): string => `${value.toFixed(1)} CPU s`

const line = (
  work: string,
  asked: string,
  measured: number | undefined,
  most: number,
  show: (value: number) => string,
): string[] =>
  measured === undefined
    ? [work, asked, 'not run', '']
    : [work, asked, show(measured), measured <= most ? 'yes' : 'no']
