import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** What every property test of this run starts from. */
    readonly propertySeed: number
  }
}

/** Draws the seed of a run, or takes it from `SEED`, and prints it, so that any run can be repeated. */
export const setup = (project: TestProject): void => {
  const given = Number(process.env['SEED'])
  const seed =
    Number.isSafeInteger(given) && given > 0 ? given : Math.floor(Math.random() * 2 ** 31)
  project.provide('propertySeed', seed)
  process.stdout.write(`Property tests start from seed ${seed}; SEED=${seed} repeats them.\n`)
}
