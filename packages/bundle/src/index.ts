export {bundleProgram, type BundleOptions} from './bundle-program.ts'
export {importBundled} from './import-bundled.ts'
