import {describeLake} from './test-support/describe-lake.ts'
import {reachInMemory} from './test-support/reach-in-memory.ts'
import {reachOverHttp} from './test-support/reach-over-http.ts'

describeLake('in memory', reachInMemory)
describeLake('over HTTP', reachOverHttp)
