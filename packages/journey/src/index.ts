export {journeyOpeners, nestingCycles} from './nesting.ts'
export {neighbours, type Neighbours} from './neighbours.ts'
export {orderSteps} from './order-steps.ts'
export {stepMembership} from './step-membership.ts'
