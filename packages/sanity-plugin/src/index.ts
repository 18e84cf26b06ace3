export {stepzero} from './plugin.ts'
export {structure} from './structure/structure.ts'
