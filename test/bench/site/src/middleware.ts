export {onRequest} from '@stepzero/site/middleware.ts'
