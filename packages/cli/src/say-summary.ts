import type {BuildResult} from '@stepzero/publish'

/** Says what a build made, and where it lies. */
export const saySummary = (result: BuildResult, folder: string): void => {
  const milliseconds = Object.values(result.milliseconds).reduce((sum, part) => sum + part, 0)
  const seconds = (milliseconds / 1000).toFixed(1)
  const made =
    result.rendered === 0 && !result.indexed
      ? 'nothing changed'
      : `${result.rendered} of them made anew`
  const parts = `${result.pages} pages, ${result.files} files, ${made}`
  process.stdout.write(`${parts}, in ${seconds} s: ${folder}\n`)
}
