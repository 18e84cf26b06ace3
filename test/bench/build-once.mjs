// Builds a site once and ends: what `stepzero build` does but for the search index, which is made
// after the pages are out. A process of its own, so that its processor time is that of the build.
//
// No TypeScript, as the command itself: what strips types would be loaded for this file alone. And
// begun as the command itself is.
process.getBuiltinModule('node:module').enableCompileCache()
const {importBundled} = await import('@stepzero/bundle')
await importBundled(new URL('build-and-end.ts', import.meta.url))
