import {setFlagsFromString} from 'node:v8'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runInNewContext} from 'node:vm'
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  nat,
  record,
  type Arbitrary,
} from 'fast-check'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {EDIT_KINDS, type Documents} from './edits/edit-kinds.ts'
import {EditedSite, type Edit} from './edits/edited-site.ts'
import {readExample, smallExample} from './edits/example-documents.ts'
import {answersOf, indexIn, indexOf, queriesFor} from './edits/search-answers.ts'
import {makeTemplateFolder, type TemplateFolder} from './edits/template-folder.ts'

const SOAK = process.env['SOAK'] !== undefined
/** How many edits there are, in sequences of how many at most, and after how many the search is asked. */
const EDITS = Number(process.env['SOAK_EDITS'] ?? (SOAK ? 10_000 : 200))
const LONGEST = SOAK ? 150 : 100
const BETWEEN_SEARCHES = SOAK ? 500 : EDITS
/** What may come to live in the second half, in megabytes: a kilobyte an edit would be more. */
const MOST_GROWTH = 2
/** After this, a smaller sequence is not looked for any more, and the smallest so far is told. */
const PATIENCE = SOAK ? 3 * 3_600_000 : 420_000

let folder: string
let templates: TemplateFolder
let example: Documents
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepzero-incremental-'))
  templates = await makeTemplateFolder()
  example = smallExample(await readExample())
})
afterAll(async () => {
  await templates[Symbol.asyncDispose]()
  await rm(folder, {recursive: true})
})

const kinds: Edit['kind'][] = ['templates']
for (const kind in EDIT_KINDS) if (isKind(kind)) kinds.push(kind)
function isKind(kind: string): kind is keyof typeof EDIT_KINDS {
  return Object.hasOwn(EDIT_KINDS, kind)
}
/** What every page shows costs as much as thirty other edits: it comes up less often, and often enough. */
const RARE: ReadonlySet<string> = new Set(['templates', 'settings', 'person', 'days'])
const edit: Arbitrary<Edit> = record({
  kind: constantFrom(...kinds.flatMap((kind) => (RARE.has(kind) ? [kind] : [kind, kind, kind]))),
  one: nat(999),
  other: nat(999),
  burst: boolean(),
  looks: nat(SOAK ? 7 : 9).map((number) => number === 0),
})

let opened = 0
const open = (): Promise<EditedSite> => {
  opened += 1
  return EditedSite.open(example, templates, join(folder, `data-${opened}`))
}

/** Follows edits; where it looks, every file must be what a build from nothing makes. */
async function follow(site: EditedSite, edits: readonly Edit[], searches: boolean): Promise<void> {
  for (const one of edits) {
    await site.take(one)
    if (one.looks) await site.compare(false)
  }
  const {pages} = await site.compare(true)
  if (!searches) return
  await site.indexed()
  const [now, full] = [await indexIn(site.release), await indexOf(pages)]
  expect(now).toEqual(full)
  const queries = queriesFor(site.documents, inject('propertySeed'))
  const found = await answersOf(now, queries)
  expect(found).toEqual(await answersOf(full, queries))
  expect(Object.values(found).filter((one) => one !== '').length).toBeGreaterThan(100)
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What lives, in megabytes. */
async function livingMegabytes(): Promise<number> {
  // What is freed by finalizers is gone with the next one.
  for (let round = 0; round < 3; round += 1) {
    collectGarbage()
    await new Promise((done) => setImmediate(done))
  }
  return process.memoryUsage().heapUsed / 2 ** 20
}

const middle = (some: readonly number[]): number =>
  some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0

/** By how much the last third of some figures is above the first, in the middle. */
function growth(figures: readonly number[]): number {
  const third = Math.ceil(figures.length / 3)
  return middle(figures.slice(-third)) - middle(figures.slice(0, third))
}

test(
  'after any edits every file and all that is found is what a build from nothing makes, in no more memory',
  async () => {
    const site = await open()
    const memory: number[] = []
    let done = 0
    let searched = 0
    let failed = false
    try {
      // It throws with the shortest sequence, and the files that are others.
      await assert(
        asyncProperty(
          array(edit, {minLength: 1, maxLength: LONGEST, size: 'max'}),
          async (edits) => {
            if (failed) {
              await using another = await open()
              // Waited for here: it is closed at the end of this block.
              await follow(another, edits, false)
              return
            }
            if (done >= EDITS) return
            failed = true
            const searches = searched <= done
            if (searches) searched += BETWEEN_SEARCHES
            await follow(site, edits, searches)
            await site.restore()
            done += edits.length
            failed = false
            if (!SOAK) return
            memory.push(await livingMegabytes())
            process.stdout.write(`${done} edits, ${memory.at(-1)?.toFixed(1)} MB\n`)
          },
        ),
        {numRuns: EDITS, interruptAfterTimeLimit: PATIENCE, markInterruptAsFailure: true},
      )
    } finally {
      await site[Symbol.asyncDispose]()
    }
    expect(done).toBeGreaterThanOrEqual(EDITS)
    // Only a soak is long enough to tell, and looks.
    expect(growth(memory.slice(memory.length / 2))).toBeLessThan(MOST_GROWTH)
  },
  PATIENCE + 180_000,
)
