import {defineSelfCheck} from './define-self-check.ts'

defineSelfCheck()
