import {
  entryOf,
  indexDataset,
  referencesOf,
  SETTINGS_ID,
  type ContentDocument,
  type DatasetEntry,
  type FoundReference,
  type Settings,
} from '@stepzero/content-model'
import {checkLanguage} from '../check/check-language.ts'
import {checkReferences} from '../check/check-references.ts'
import {bindingRules, checkRules} from '../check/check-rules.ts'
import {imagesShownBy} from '../image/plan-images.ts'
import {entryReference} from '../link/entry-reference.ts'
import {createDataset, pageCites, type Dataset} from '../load/dataset.ts'
import {fromOutline} from '../load/outline.ts'
import {parseOne} from '../load/read-documents.ts'
import {memo, once} from '../memo.ts'
import type {ReadLine} from '../source/document-source.ts'
import type {Compared} from './compare-lines.ts'
import {
  hashLine,
  isContent,
  keepContent,
  keepOther,
  readReferences,
  readUses,
  refersTo,
  writeKept,
  writeReferences,
  type Kept,
  type KeptLines,
} from './kept-documents.ts'
import {citesIn, usesNow, type Links} from './kept-links.ts'
import {NotEnoughKept} from './not-enough-kept.ts'

const NO_LINKS: Links = {references: '', uses: ''}

/** What checks are made with. */
export interface Checks {
  readonly after: Dataset
  readonly today: string
  readonly rules: ReturnType<typeof bindingRules>
}

/** The site as it was and as it is, made of outlines and of what was read anew. */
export class KeptSites {
  readonly #kept: Kept
  readonly #compared: Compared
  readonly #at = new Map<string, number>()
  readonly #references = new Map<string, readonly FoundReference[]>()
  /** Ids of documents that came, went or are others now. */
  readonly changed: ReadonlySet<string>
  readonly #before = new Map<string, ContentDocument>()
  readonly #after = new Map<string, ContentDocument>()

  constructor(kept: Kept, compared: Compared) {
    this.#kept = kept
    this.#compared = compared
    for (const [at, {id}] of kept.documents.entries()) this.#at.set(id, at)
    for (const {at, read} of compared.same) {
      const document = this.#open(at, () => read())
      if (document === undefined) continue
      this.#before.set(document._id, document)
      this.#after.set(document._id, document)
    }
    const changed = new Set<string>()
    for (const at of compared.gone) {
      const document = this.#open(at, lost)
      if (document === undefined) continue
      this.#before.set(document._id, document)
      changed.add(document._id)
    }
    for (const [id, {parsed}] of compared.fresh) {
      if (parsed.kind !== 'content') continue
      this.#after.set(id, parsed.document)
      changed.add(id)
    }
    this.changed = changed
  }

  get before(): Dataset {
    return this.#datasets().before
  }

  get after(): Dataset {
    return this.#datasets().after
  }

  readonly #datasets = once(() => {
    const settings = this.settings()
    const cited = (id: string) => citesIn(id, this.linksBefore(id).uses)
    const after = createDataset(settings, this.#after.values(), {
      // Whether another page cites stays as it was: what it cites cannot go while it does.
      cites: memo((id: string) => (this.changed.has(id) ? pageCites(id, after) : cited(id))),
    })
    return {before: createDataset(settings, this.#before.values(), {cites: memo(cited)}), after}
  })

  settings(): Settings {
    const settings = this.#after.get(SETTINGS_ID)
    if (settings?._type !== 'settings' || this.changed.has(SETTINGS_ID)) {
      throw new NotEnoughKept('the settings are others')
    }
    return settings
  }

  linksBefore = (id: string): Links => this.#kept.lines[this.#at.get(id) ?? -1] ?? NO_LINKS

  /** What a document links to, before and now. */
  linksOf = (id: string): Links => {
    const {references, uses} = this.linksBefore(id)
    if (!this.changed.has(id)) return {references, uses}
    return {references: `${references}${this.#referencesNow(id)}`, uses}
  }

  #referencesIn(id: string): readonly FoundReference[] {
    const known = this.#references.get(id)
    if (known !== undefined) return known
    const document = this.#after.get(id)
    const found = document === undefined ? [] : referencesOf(document)
    this.#references.set(id, found)
    return found
  }

  #referencesNow(id: string): string {
    return this.changed.has(id)
      ? writeReferences(this.#referencesIn(id).map(entryReference))
      : this.linksBefore(id).references
  }

  readonly #index = once(() =>
    indexDataset([...this.#after.values()].map((document) => this.#indexed(document))),
  )

  /** What rules see of a document; few of them look at who refers to what. */
  #indexed(document: ContentDocument): DatasetEntry {
    const references = once(() => readReferences(this.#referencesNow(document._id)))
    return Object.defineProperty(
      entryOf(document, () => []),
      'references',
      {
        enumerable: true,
        get: references,
      },
    )
  }

  #context({after, today}: Checks) {
    const index = this.#index
    return {
      today,
      language: after.defaultLanguage,
      get dataset() {
        return index()
      },
    }
  }

  /** Whether there is anything wrong with a document that changed. */
  isWrong(id: string, checks: Checks): boolean {
    const document = this.#after.get(id)
    if (document === undefined) return false
    const targets = {
      typeOf: (target: string) => this.#after.get(target)?._type,
      isLeftOut: () => false,
    }
    return (
      checkReferences(document, this.#referencesIn(id), targets).length > 0 ||
      checkLanguage(document, checks.after.settings.languages).length > 0 ||
      checkRules(document, checks.rules, this.#context(checks)).length > 0
    )
  }

  /** Whether what changed makes anything wrong with other documents. */
  isWrongElsewhere(checks: Checks, rules: Checks['rules']): boolean {
    const retyped = [...this.changed].filter(
      (id) => this.#before.has(id) && this.#before.get(id)?._type !== this.#after.get(id)?._type,
    )
    const others = [...this.#after.keys()].filter((id) => !this.changed.has(id))
    const lines = others.map((id) => this.linksBefore(id).references)
    if (retyped.some((id) => lines.some((line) => refersTo(line, id)))) return true
    if ([...this.changed].every((id) => this.#entry(id, 'before') === this.#entry(id, 'after'))) {
      return false
    }
    const context = this.#context(checks)
    return others.some((id) => {
      const document = this.#after.get(id)
      return document !== undefined && checkRules(document, rules, context).length > 0
    })
  }

  /** What rules over the dataset see of a document. */
  #entry(id: string, when: 'before' | 'after'): string {
    const document = (when === 'before' ? this.#before : this.#after).get(id)
    if (document === undefined) return ''
    const references = when === 'before' ? this.linksBefore(id).references : this.#referencesNow(id)
    return JSON.stringify([entryOf(document, () => []), readReferences(references)])
  }

  /** Documents of a site that may show images. */
  illustrated(dataset: Dataset): ContentDocument[] {
    return [...dataset.documents.values()].filter(({_id: id}) =>
      this.changed.has(id)
        ? true
        : (this.#kept.documents[this.#at.get(id) ?? -1]?.mayShowImages ?? true),
    )
  }

  unknownTypes(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    const count = (type: string): unknown => counts.set(type, (counts.get(type) ?? 0) + 1)
    for (const {at} of this.#compared.same) {
      const kind = this.#kept.documents[at]?.kind
      if (typeof kind === 'object') count(kind.unknown)
    }
    for (const {parsed} of this.#compared.fresh.values()) {
      if (parsed.kind === 'unknown') count(parsed.type)
    }
    return counts
  }

  /** Works out again what may be another, of pages that something reaches. */
  linkAnew(is: Dataset, reach: ReadonlySet<string>) {
    const recited = new Set<string>()
    const usedOtherwise = new Set<string>()
    const anew = new Map<string, string>()
    const now = usesNow(is)
    const ids = new Set([...this.#before.keys(), ...this.#after.keys()])
    for (const id of ids) {
      const {references, uses: before} = this.linksOf(id)
      if (!reach.has(id) && ![...reach].some((one) => refersTo(references, one))) continue
      recited.add(id)
      const uses = now(id)
      anew.set(id, uses)
      if (uses === before) continue
      const [one, other] = [readUses(id, before), readUses(id, uses)]
      for (const target of [...one.keys(), ...other.keys()]) usedOtherwise.add(target)
    }
    const of = (id: string): Links => ({
      references: this.#referencesNow(id),
      uses: anew.get(id) ?? this.linksBefore(id).uses,
    })
    return {
      recited,
      usedOtherwise,
      of,
      uses: linesOf(is, (id) => of(id).uses),
      usesBefore: linesOf(this.before, (id) => this.linksBefore(id).uses),
    }
  }

  /** What the next load may begin with. */
  keep(key: string, today: string, linksOf: (id: string) => Links): Uint8Array {
    const lines: (readonly [id: string, lines: KeptLines])[] = []
    for (const {at} of this.#compared.same) {
      const known = this.#kept.documents[at]
      const line = this.#kept.lines[at]
      if (known === undefined || line === undefined) continue
      lines.push([known.id, {...line, uses: linksOf(known.id).uses}])
    }
    for (const [id, {line, parsed}] of this.#compared.fresh) {
      if (parsed.kind === 'content') {
        const {document} = parsed
        const mayShowImages = imagesShownBy(document).length > 0
        lines.push([id, keepContent(document, line, {mayShowImages, ...linksOf(id)})])
      } else if (parsed.kind === 'unknown') {
        lines.push([id, keepOther(id, line, {unknown: parsed.type})])
      } else if (parsed.kind === 'nothing') lines.push([id, keepOther(id, line, 'nothing')])
    }
    lines.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return writeKept(
      key,
      today,
      lines.map(([, line]) => line),
    )
  }

  #open(at: number, read: ReadLine): ContentDocument | undefined {
    const known = this.#kept.documents[at]
    if (known?.kind !== 'content' || !isContent(known.outline)) return undefined
    const {line, id} = known
    return fromOutline(known.outline, {left: known.left, read: () => readWhole(read(), line, id)})
  }
}

const linesOf = (dataset: Dataset, uses: (id: string) => string): [string, string][] =>
  [...dataset.documents.keys()].map((id) => [id, uses(id)])

/** A document whose line is gone: whatever asks for its text cannot be answered. */
const lost = (): never => {
  throw new NotEnoughKept('the text of a document as it was is wanted')
}

function readWhole(bytes: Uint8Array | undefined, line: string, id: string): ContentDocument {
  if (bytes === undefined || hashLine(bytes) !== line)
    throw new NotEnoughKept('the source changed while it was read')
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const parsed = parseOne(value)
  if (parsed.kind !== 'content' || parsed.document._id !== id) {
    throw new NotEnoughKept('a document cannot be read again')
  }
  return parsed.document
}
