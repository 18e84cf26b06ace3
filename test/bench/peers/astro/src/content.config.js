import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'
import {defineCollection} from 'astro:content'

/** Documents of one type, straight from the corpus: a loader of the kind that content stores ship. */
const documentsOf = (type) => ({
  name: `documents-of-${type}`,
  async load({store, parseData}) {
    store.clear()
    const lines = createInterface({input: createReadStream(process.env.BENCH_DOCUMENTS)})
    for await (const line of lines) {
      if (!line.includes(`"_type":"${type}"`)) continue
      const document = JSON.parse(line)
      if (document._type !== type) continue
      store.set({id: document._id, data: await parseData({id: document._id, data: document})})
    }
  },
})

export const collections = {
  entries: defineCollection({loader: documentsOf('glossaryEntry')}),
  sources: defineCollection({loader: documentsOf('source')}),
}
