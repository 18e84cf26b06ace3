#!/usr/bin/env node
import module from 'node:module'

// Hundreds of files are read as they were written; what an earlier run compiled need not be compiled
// again. A Node too old to know this says so itself in what it runs next.
module.enableCompileCache?.()

// After that: what strips types is not needed then.
const {importBundled} = await import('@stepzero/bundle')
const {run} = await importBundled(new URL('../src/index.ts', import.meta.url))
await run(process.argv.slice(2))
