/** Documents of about 2 kB as NDJSON: nine of ten are entries, which refer to the tenth. */
export async function* lakeCorpus(documents: number): AsyncGenerator<string> {
  for (const document of lakeDocuments(documents)) yield `${JSON.stringify(document)}\n`
}

/**
 * The documents of {@link lakeCorpus}, in the order of their ids; one after the other, as whoever
 * measures the memory of a lake must not count a corpus in it.
 */
export function* lakeDocuments(documents: number): Generator<object> {
  const people = Math.max(5, Math.floor(documents / 10))
  for (let index = 0; index < documents - people; index += 1) yield entry(index, people)
  for (let index = 0; index < people; index += 1) yield person(index)
}

function person(index: number): object {
  return {_id: `person-${index}`, _type: 'person', name: `Person ${index}`}
}

function entry(index: number, people: number): object {
  const day = new Date(Date.UTC(2020, 0, 1) + ((index * 7919) % 2000) * 86_400_000)
  return {
    _id: `entry-${String(index).padStart(5, '0')}`,
    _type: 'glossaryEntry',
    _updatedAt: day.toISOString(),
    title: `Term ${index}`,
    slug: {_type: 'slug', current: `term-${index}`},
    author: {_type: 'reference', _ref: `person-${index % people}`},
    body: Array.from({length: 8}, (_, key) => block(`b${key}`)),
  }
}

function block(_key: string): object {
  const text = 'A sentence of the usual length, which says little but fills a line. '.repeat(2)
  return {_type: 'block', _key, children: [{_type: 'span', _key: 's', marks: [], text}]}
}
