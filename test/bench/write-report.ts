import {readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {drawCurves, type Curve} from './growth-curves.ts'
import {reachedTable} from './reached-table.ts'
import {markdownTable} from './markdown-table.ts'
import type {StoredResults} from './stored-results.ts'

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const curveFile = (name: string): string =>
  fileURLToPath(new URL(`../../docs/performance-${name}.svg`, import.meta.url))
const BEGIN = '<!-- figures: written by `pnpm bench --report` -->'
const END = '<!-- end of figures -->'

/** Writes the figures into `docs/performance.md`, between the marks, and draws the curves beside it. */
export async function writeReport(results: StoredResults): Promise<void> {
  const page = await readFile(PAGE, 'utf8')
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${PAGE} has no place for figures.`)
  await writeFile(PAGE, `${before}${BEGIN}\n\n${figures(results)}\n\n${END}${after}`)
  const rows = results.builds?.rows ?? []
  await writeFile(
    curveFile('time'),
    drawCurves(
      curvesOf(rows, ({cpuSeconds}) => cpuSeconds),
      {
        title: 'A full build',
        xLabel: 'entries',
        yLabel: 'CPU seconds, all processes',
      },
    ),
  )
  await writeFile(
    curveFile('memory'),
    drawCurves(
      curvesOf(rows, ({peakMegabytes}) => peakMegabytes),
      {
        title: 'Memory of a full build',
        xLabel: 'entries',
        yLabel: 'MB at most, all processes',
      },
    ),
  )
}

type BuildRow = NonNullable<StoredResults['builds']>['rows'][number]

function curvesOf(rows: readonly BuildRow[], pick: (row: BuildRow) => number | undefined): Curve[] {
  return [...Map.groupBy(rows, ({generator}) => generator)].map(([name, own]) => ({
    name,
    points: own.flatMap((row) => {
      const y = pick(row)
      return y === undefined ? [] : [{x: row.entries, y}]
    }),
  }))
}

/** All tables, as Markdown. */
function figures(results: StoredResults): string {
  const {machine, builds, rebuilds, real, edits, publish} = results
  const sections = [
    `Node ${machine.node}, ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGiB} GiB, output ${machine.output}.`,
    ...(builds === undefined
      ? []
      : [
          `Versions: ${builds.versions.map(({name, version}) => `${name} ${version}`).join(', ')}.`,
          ...builds.missing.map(({name, notRun}) => `Not run: ${name}: ${notRun}.`),
        ]),
    '### What was to be reached',
    reachedTable(results),
  ]
  if (builds !== undefined) {
    sections.push(
      '### A full build, templates compiled',
      `${ofRun(builds)} ${builds.compared} pages were compared: ${builds.differences.length} differ in what they say.`,
      markdownTable(
        ['entries', 'generator', 'CPU s', 'from–to', 'wall s', 'MB', 'rounds'],
        builds.rows.map(costCells),
      ),
      '![CPU seconds of a full build by number of entries](performance-time.svg)',
      '![Memory of a full build by number of entries](performance-memory.svg)',
      '### Weight of an entry page',
      markdownTable(
        ['generator', 'HTML, bytes', 'with Brotli'],
        builds.weights.map(({generator, raw, brotli}) => [generator, number(raw), number(brotli)]),
      ),
    )
  }
  if (rebuilds !== undefined) {
    sections.push(
      '### One changed entry, a new process',
      ofRun(rebuilds),
      markdownTable(
        ['entries', 'generator', 'CPU s', 'from–to', 'wall s', 'MB', 'rounds'],
        rebuilds.rows.map(costCells),
      ),
    )
  }
  if (edits !== undefined) {
    sections.push(
      '### One changed entry, a process that stays up',
      `${ofRun(edits)} Milliseconds from sending an edit to the lake to the page that shows it.`,
      markdownTable(
        ['entries', 'edit', 'shown by', 'median', '95 of 100', 'slowest', 'edits'],
        edits.rows.map((row) => [number(row.entries), row.edit, row.shows, ...waitCells(row)]),
      ),
    )
  }
  if (publish !== undefined) {
    sections.push(
      '### From an editor’s Publish to a reader’s reload',
      `${ofRun(publish)} Milliseconds, with \`stepzero start\` and the real site.`,
      markdownTable(
        ['documents', 'median', '95 of 100', 'slowest', 'edits'],
        publish.rows.map((row) => [number(row.documents), ...waitCells(row)]),
      ),
    )
  }
  if (real !== undefined) {
    sections.push(
      '### The real site, everything but its search index',
      ofRun(real),
      markdownTable(
        ['entries', 'files', 'CPU s', 'wall s', 'MB', 'CPU milliseconds by phase'],
        real.rows.map((row) => [
          number(row.entries),
          number(row.files),
          row.cpuSeconds.toFixed(1),
          row.wallSeconds.toFixed(1),
          number(row.peakMegabytes),
          Object.entries(row.phases)
            .map(([phase, milliseconds]) => `${phase} ${number(milliseconds)}`)
            .join(', '),
        ]),
      ),
    )
  }
  return sections.join('\n\n')
}

const ofRun = ({commit, day}: {readonly commit: string; readonly day: string}): string =>
  `Commit ${commit}, ${day}.`

const costCells = (row: BuildRow): string[] => [
  number(row.entries),
  row.generator,
  row.cpuSeconds.toFixed(2),
  `${row.cpuFrom.toFixed(2)}–${row.cpuTo.toFixed(2)}`,
  row.wallSeconds.toFixed(1),
  number(row.peakMegabytes),
  String(row.rounds),
]

const waitCells = (row: {
  readonly median: number
  readonly p95: number
  readonly slowest: number
  readonly edits: number
}): string[] => [number(row.median), number(row.p95), number(row.slowest), String(row.edits)]

const number = (value: number | undefined): string =>
  value === undefined ? '–' : Math.round(value).toLocaleString('en')
