/** A document as a lake gives it. */
export type Raw = Readonly<Record<string, unknown>> & {readonly _id: string; readonly _type: string}

/** A dataset that is edited. */
export type Documents = ReadonlyMap<string, Raw>

/** What one edit did: documents as they are now, and the day if it turned. */
export interface Edited {
  readonly changes: ReadonlyMap<string, Raw | undefined>
  readonly today?: string
}

/** What an edit has to choose with. */
export interface Choice {
  /** Counts up from edit to edit: makes words and ids that nothing else has. */
  readonly at: number
  readonly one: number
  readonly other: number
  readonly today: string
}

const PAGES = ['glossaryEntry', 'insight', 'newsletterIssue', 'selfCheck', 'journey', 'journeyStep']

const ref = (to: string): object => ({_type: 'reference', _ref: to})
const paragraph = (key: string, children: readonly object[]): object => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children,
})
const span = (key: string, text: string): object => ({_type: 'span', _key: key, text, marks: []})

const ofTypes = (documents: Documents, types: readonly string[]): Raw[] =>
  [...documents.values()].filter(({_type}) => types.includes(_type))
const pick = (from: readonly Raw[], number: number): Raw | undefined => from[number % from.length]
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const put = (...documents: readonly (Raw | undefined)[]): Edited => ({
  changes: new Map(
    documents.flatMap((document) => (document === undefined ? [] : [[document._id, document]])),
  ),
})
const set = (document: Raw | undefined, fields: object): Raw | undefined =>
  document && {...document, ...fields}

const slugOf = ({slug}: Raw): unknown =>
  typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : undefined

/** A document without its references to another, and without array members that are nothing else. */
function without(document: Raw, id: string): Raw {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.filter((one) => !pointsAt(one, id)).map((one: unknown) => clean(one))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) =>
        pointsAt(one, id) ? [] : [[name, clean(one)]],
      ),
    )
  }
  const cleaned = clean(document)
  if (typeof cleaned !== 'object' || cleaned === null) return document
  return {...cleaned, _id: document._id, _type: document._type}
}

const pointsAt = (value: unknown, id: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('_ref' in value && value._ref === id) ||
    ['source', 'claim'].some((name) => pointsAt(Reflect.get(value, name), id)))

/** A paragraph with other words at its end, inside its last sentence. */
function withLastWords(of: unknown, words: string): unknown {
  if (typeof of !== 'object' || of === null || !('children' in of)) return of
  const children = list(of.children)
  const last = children.at(-1)
  if (typeof last !== 'object' || last === null || !('text' in last)) return of
  const text = String(last.text).replace(/(?: So it was at \d+)?(\.?)$/, `${words}$1`)
  return {...of, children: [...children.slice(0, -1), {...last, text}]}
}

/** Everything an editor may do to a site, by name. Each gives a dataset that can be published. */
export const EDIT_KINDS = {
  text: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['glossaryEntry']), one), {definition: `Edited ${at}.`})),

  body: (documents, {at, one, other}) => {
    const page = pick(ofTypes(documents, ['glossaryEntry', 'insight']), one)
    const named = pick(ofTypes(documents, ['glossaryEntry']), other)
    const text = `Written ${at}, about ${String(named?.['title'])}.`
    const block = paragraph(`b${at}`, [span(`s${at}`, text)])
    return put(set(page, {body: [...list(page?.['body']), block]}))
  },

  citation: (documents, {at, one, other}) => {
    const page = pick(ofTypes(documents, ['glossaryEntry', 'insight']), one)
    const source = pick(ofTypes(documents, ['source']), other)
    if (source === undefined) return put()
    const citation = {_type: 'citation', _key: `c${at}`, source: ref(source._id)}
    const block = paragraph(`b${at}`, [span(`s${at}`, `Cited ${at}`), citation])
    return put(set(page, {body: [block, ...list(page?.['body'])]}))
  },

  rename: (documents, {at, one}) => {
    const page = pick(ofTypes(documents, PAGES), one)
    if (page === undefined) return put()
    if (page._type === 'newsletterIssue') return put(set(page, {title: `Issue ${at}`}))
    const formerSlugs = [...list(page['formerSlugs']), slugOf(page)]
    const slug = {_type: 'slug', current: `renamed-${at}`}
    return put(set(page, {title: `Renamed ${at}`, slug, formerSlugs}))
  },

  alias: (documents, {at, one, other}) => {
    const entry = pick(ofTypes(documents, ['glossaryEntry']), one)
    // A word that stands in many texts, so that it is found there.
    const word = ['customer', 'question', 'month', 'price', 'people'][other % 5] ?? ''
    const taken = ofTypes(documents, ['glossaryEntry']).some(({aliases, title}) =>
      [...list(aliases), title].some((name) => String(name).toLowerCase() === word),
    )
    const aliases = list(entry?.['aliases'])
    if (taken) return put(set(entry, {aliases: aliases.slice(1)}))
    return put(set(entry, {aliases: [...aliases, other % 2 === 0 ? word : `Alias ${at}`]}))
  },

  // A term comes into texts, goes out of them, or is left alone there by an editor's wish.
  renameAlias: (documents, {at, one, other}) => {
    const entry = pick(
      ofTypes(documents, ['glossaryEntry']).filter(({aliases}) => list(aliases).length > 0),
      one,
    )
    const [first, ...rest] = list(entry?.['aliases'])
    const aliases = other % 2 === 0 ? rest : [`${String(first)} ${at}`, ...rest]
    return put(set(entry, {aliases}))
  },

  optOut: (documents, {one, other}) => {
    const page = pick(ofTypes(documents, PAGES), one)
    return put(set(page, {linkTerms: page?.['linkTerms'] === false || other % 3 === 0}))
  },

  neverLink: (documents, {one, other}) => {
    const page = pick(ofTypes(documents, PAGES), one)
    const entry = pick(ofTypes(documents, ['glossaryEntry']), other)
    const known = list(page?.['neverLink'])
    const neverLink = known.length > 1 ? [] : [...known, String(entry?.['title'])]
    return put(set(page, {neverLink}))
  },

  // Another sentence around what is used, and nothing else: the pages of what it uses show it.
  sentence: (documents, {at, one}) => {
    const page = pick(ofTypes(documents, ['glossaryEntry', 'insight', 'newsletterIssue']), one)
    const body = list(page?.['body']).map((of) => withLastWords(of, ` So it was at ${at}`))
    return put(set(page, {body}))
  },

  create: (documents, {at, one, other}) => {
    const author = ref(pick(ofTypes(documents, ['person']), one)?._id ?? '')
    const related = pick(ofTypes(documents, ['glossaryEntry']), other)
    return put({
      _id: `made-${at}`,
      _type: 'glossaryEntry',
      language: 'en',
      title: ['Contract', 'Pilot', 'Team', 'Quarter'][one % 4] + ` ${at}`,
      slug: {_type: 'slug', current: `made-${at}`},
      author,
      definition: `Made ${at}.`,
      body: [paragraph('b', [span('s', `The text of ${at}.`)])],
      related: related === undefined ? [] : [{...ref(related._id), _key: 'r'}],
    })
  },

  article: (documents, {at, one, other, today}) => {
    const author = ref(pick(ofTypes(documents, ['person']), one)?._id ?? '')
    const topic = pick(ofTypes(documents, ['topic']), other)
    const day = new Date(Date.parse(today) + ((other % 20) - 8) * 86_400_000)
    return put({
      _id: `article-${at}`,
      _type: 'insight',
      language: 'en',
      title: `Article ${at}`,
      slug: {_type: 'slug', current: `article-${at}`},
      author,
      publishedAt: day.toISOString().slice(0, 10),
      lead: [paragraph('l', [span('s', `The lead of ${at}.`)])],
      body: [paragraph('b', [span('s', `The text of ${at}.`)])],
      topics: topic === undefined ? [] : [{...ref(topic._id), _key: 't'}],
    })
  },

  remove: (documents, {one}) => {
    const made = [...documents.values()].filter(({_id}) => /^(?:made|article)-/.test(_id))
    const gone = pick(made, one)
    if (gone === undefined) return put()
    const users = [...documents.values()].filter(
      (document) => document !== gone && JSON.stringify(document).includes(`"${gone._id}"`),
    )
    const changes = new Map<string, Raw | undefined>(
      users.map((user) => [user._id, without(user, gone._id)]),
    )
    return {changes: changes.set(gone._id, undefined)}
  },

  relate: (documents, {at, one, other}) => {
    const page = pick(ofTypes(documents, ['glossaryEntry', 'insight']), one)
    const to = pick(ofTypes(documents, ['glossaryEntry', 'insight', 'selfCheck']), other)
    if (to === undefined || to === page) return put()
    const related = [...list(page?.['related']), {...ref(to._id), _key: `r${at}`}]
    return put(set(page, {related}))
  },

  claim: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['claim']), one), {value: at, unit: 'people'})),

  supersede: (documents, {one, other}) => {
    const claims = ofTypes(documents, ['claim'])
    const claim = pick(claims, one)
    const by = pick(claims, other)
    if (claim === by || by === undefined || by['status'] !== 'current') return put()
    if (claim?.['status'] === 'superseded') {
      return put(set(claim, {status: 'current', supersededBy: undefined}))
    }
    const leaned = claims.some(({supersededBy}) => pointsAt(supersededBy, claim?._id ?? ''))
    return leaned ? put() : put(set(claim, {status: 'superseded', supersededBy: ref(by._id)}))
  },

  settings: (documents, {at, one}) => {
    const settings = documents.get('settings')
    const navigation = list(settings?.['navigation'])
    return put(
      one % 2 === 0
        ? set(settings, {name: `Name ${at}`})
        : set(settings, {navigation: [...navigation.slice(1), ...navigation.slice(0, 1)]}),
    )
  },

  redirect: (documents, {at, one, other}) => {
    const known = ofTypes(documents, ['redirect']).filter(({_id}) => _id.startsWith('moved-'))
    if (known.length > 3)
      return {changes: new Map([[known[one % known.length]?._id ?? '', undefined]])}
    // What was made here may be removed again, and a redirect names an address that must stay.
    const lasting = ofTypes(documents, ['glossaryEntry']).filter(
      ({_id}) => !_id.startsWith('made-'),
    )
    const to = pick(lasting, other)
    const target = one % 3 === 0 ? {gone: true} : {to: `/glossary/${String(to && slugOf(to))}/`}
    return put({_id: `moved-${at}`, _type: 'redirect', from: `/old/${at}/`, ...target})
  },

  source: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['source']), one), {title: `Source ${at}`, issued: '1999'})),

  person: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['person']), one), {title: `Person ${at}`})),

  topic: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['topic']), one), {title: `Topic ${at}`})),

  step: (documents, {at, one}) =>
    put(set(pick(ofTypes(documents, ['journeyStep']), one), {outcome: `Outcome ${at}.`})),

  review: (documents, {one, today}) => {
    const page = pick(ofTypes(documents, ['glossaryEntry', 'insight']), one)
    const by = pick(ofTypes(documents, ['person']), one)
    if (by === undefined) return put()
    return put(set(page, {review: {_type: 'review', at: today, by: ref(by._id), note: 'Read.'}}))
  },

  days: (_, {one, today}) => ({
    changes: new Map(),
    today: new Date(Date.parse(today) + (1 + (one % 40)) * 86_400_000).toISOString().slice(0, 10),
  }),
} satisfies Readonly<Record<string, (documents: Documents, choice: Choice) => Edited>>

/** The name of something an editor may do. */
export type EditKind = keyof typeof EDIT_KINDS
