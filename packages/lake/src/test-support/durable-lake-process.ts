import {startLake} from '../start-lake.ts'

/** A lake over a folder in a process of its own, to be killed at any moment. */
const lake = await startLake({
  dataDir: process.argv[2] ?? '',
  token: process.argv[3] ?? '',
})
process.on('disconnect', () => process.exit())
process.send?.({address: lake.address})
