export {awaitValidation} from './await-validation.ts'
export {keepOnOrigin} from './keep-on-origin.ts'
export {startInOnePiece} from './start-in-one-piece.ts'
