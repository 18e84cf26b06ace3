/** Whether a reader's browser loads a file of Pagefind, which also gives ready-made interfaces. */
export function isForReaders(path: string): boolean {
  return /^pagefind(?:-worker)?\.js$|^pagefind-entry\.json$|\.pagefind$|\.pf_\w+$/.test(path)
}
