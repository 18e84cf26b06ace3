import type {GeneratorName} from '../options.ts'
import {astro} from './astro.ts'
import {eleventy} from './eleventy.ts'
import type {Generator, Missing} from './generator.ts'
import {hugo} from './hugo.ts'
import {stepzero} from './stepzero.ts'

const OPENERS = {
  stepzero: (commit: string) => stepzero('bench', commit),
  eleventy,
  hugo,
  astro,
} satisfies Readonly<Record<GeneratorName, (commit: string) => Promise<Generator | Missing>>>

/** The generators to compare, ready to run, and those that cannot. */
export async function allGenerators(
  commit: string,
  wanted: ReadonlySet<string> | undefined,
): Promise<{readonly generators: readonly Generator[]; readonly missing: readonly Missing[]}> {
  const generators: Generator[] = []
  const missing: Missing[] = []
  for (const [name, open] of Object.entries(OPENERS)) {
    if (wanted !== undefined && !wanted.has(name)) continue
    const opened: Generator | Missing = await open(commit)
    if ('notRun' in opened) missing.push(opened)
    else generators.push(opened)
  }
  return {generators, missing}
}
