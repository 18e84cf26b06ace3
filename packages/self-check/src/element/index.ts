export {defineSelfCheck} from './define-self-check.ts'
export {SelfCheckElement} from './self-check-element.ts'
