export {stepzero, type StepzeroOptions} from './plugin.ts'
export {defaultDocumentNode} from './site/preview-view.ts'
export {structure} from './structure/structure.ts'
