export {stepzero} from './plugin.ts'
