import {measureLakeQueries, type LakeTiming} from './lake-queries.ts'
import {measureLakeStrain, type LakeStrain} from './lake-strain.ts'
import {openLakeProcess} from './open-lake-process.ts'

/** What the process of a lake holds, in megabytes, its threads included. */
export interface LakeMemory {
  readonly documents: number
  readonly seeded: number
  readonly afterQueries: number
  readonly afterSlowQueries: number
  readonly most: number
}

/** Everything about the lake, a process for each size. */
export async function measureLake(
  sizes: readonly number[],
  {runs, seconds}: {readonly runs: number; readonly seconds: number},
): Promise<{queries: LakeTiming[]; strain: LakeStrain[]; memory: LakeMemory[]}> {
  const queries: LakeTiming[] = []
  const strain: LakeStrain[] = []
  const memory: LakeMemory[] = []
  for (const documents of sizes) {
    await using lake = await openLakeProcess(documents)
    const seeded = await lake.memory()
    queries.push(...(await measureLakeQueries(lake, documents, runs)))
    const asked = await lake.memory()
    strain.push(...(await measureLakeStrain(lake, documents, seconds)))
    const strained = await lake.memory()
    memory.push({
      documents,
      seeded: seeded.now,
      afterQueries: asked.now,
      afterSlowQueries: strained.now,
      most: strained.most,
    })
  }
  return {queries, strain, memory}
}
