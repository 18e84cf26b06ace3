import type {Graph} from '@stepzero/content'
import {expectTypeOf} from 'vitest'
import type {SitePlan} from './site-plan.ts'

// A graph is handed to this package as it is; `tsc` holds the two together.
expectTypeOf<Graph>().toExtend<SitePlan>()
