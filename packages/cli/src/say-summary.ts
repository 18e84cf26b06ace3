import type {BuildResult} from '@stepzero/publish'

/** Says what a build made, and where it lies. */
export const saySummary = (result: BuildResult, folder: string): void => {
  const milliseconds = Object.values(result.milliseconds).reduce((sum, part) => sum + part, 0)
  const seconds = (milliseconds / 1000).toFixed(1)
  process.stdout.write(`${result.pages} pages, ${result.files} files in ${seconds} s: ${folder}\n`)
}
