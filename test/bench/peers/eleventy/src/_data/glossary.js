import {readFileSync} from 'node:fs'

/** The documents of the corpus: entries by name, and both kinds by id for what refers to them. */
export default function () {
  const bytes = readFileSync(process.env.BENCH_DOCUMENTS)
  const documents = []
  for (let from = 0, to; (to = bytes.indexOf(10, from)) !== -1; from = to + 1) {
    documents.push(JSON.parse(bytes.toString('utf8', from, to)))
  }
  const byId = new Map(documents.map((document) => [document._id, document]))
  const collator = new Intl.Collator('en')
  const entries = documents
    .filter(({_type}) => _type === 'glossaryEntry')
    .sort((a, b) => collator.compare(a.title, b.title))
  return {entries, byId, name: byId.get('settings').name}
}
