import type {Command} from '../measure-process.ts'

/** What one build is made of and where it goes; every folder is this run's own and empty. */
export interface Build {
  /** What {@link Generator.convert} gave, else the corpus. */
  readonly documents: string
  readonly outDir: string
  /** For what a generator keeps beside its output. */
  readonly workDir: string
}

/** Something that makes a site of the corpus, ready to run. */
export interface Generator {
  readonly name: string
  readonly version: string
  /** Larger corpora are not tried; absent where any is. */
  readonly mostEntries?: number
  /** Makes what it reads of the corpus, before the clock runs; absent where it reads that itself. */
  readonly convert?: (corpus: string, folder: string) => Promise<string>
  /** A build from nothing, in processes of its own. */
  readonly build: (build: Build) => Command
}

/** A generator that is not there, and why. */
export interface Missing {
  readonly name: string
  readonly notRun: string
}
