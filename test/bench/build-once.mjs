// Builds a site once and ends: what `stepzero build` does but for the search index, which is made
// after the pages are out. A process of its own, so that its processor time is that of the build.
//
// No TypeScript, as the command itself: what strips types would be loaded for this file alone.
import {enableCompileCache} from 'node:module'

// As the command itself does.
enableCompileCache()
await import('./build-and-end.ts')
