export {stepzero, type StepzeroOptions} from './plugin.ts'
export {structure} from './structure/structure.ts'
