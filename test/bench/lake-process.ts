import module from 'node:module'
import {setFlagsFromString} from 'node:v8'
import {lakeCorpus} from './lake-corpus.ts'

/**
 * A lake in a process of its own, which says how much memory it holds when it is asked. It is
 * started as `stepzero start` does: compiled before, and with little room for young objects.
 */
module.enableCompileCache()
setFlagsFromString('--semi-space-growth-factor=1')
const {startLake} = await import('@stepzero/lake')

const documents = Number(process.argv[2])
const token = process.argv[3] ?? ''

const lake = await startLake({dataDir: ':memory:', token, seed: lakeCorpus(documents)})
process.on('message', () => {
  const megabyte = 2 ** 20
  process.send?.({
    now: process.memoryUsage().rss / megabyte,
    most: (process.resourceUsage().maxRSS * 1024) / megabyte,
  })
})
process.on('disconnect', () => void lake.close())
process.send?.({address: lake.address, projectId: lake.projectId, dataset: lake.dataset})
