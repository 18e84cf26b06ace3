import {startLake} from '../start-lake.ts'

/**
 * A lake in a process of its own, with a given number of documents of about 20 kB, which says how
 * much memory it ever used when it is asked.
 */
const count = Number(process.argv[2])

async function* documents() {
  for (let index = 0; index < count; index += 1) {
    const text = `${index} `.repeat(20_000 / (String(index).length + 1))
    yield `${JSON.stringify({_id: `d${String(index).padStart(6, '0')}`, _type: 'big', text})}\n`
  }
}

const lake = await startLake({dataDir: ':memory:', seed: documents()})
process.on('message', () => process.send?.({maxRss: process.resourceUsage().maxRSS}))
process.on('disconnect', () => void lake.close())
process.send?.({address: lake.address})
