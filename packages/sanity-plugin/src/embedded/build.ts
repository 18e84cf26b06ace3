export {awaitValidation} from './await-validation.ts'
export {keepOnOrigin} from './keep-on-origin.ts'
