import type {SelfCheckDefinition} from '@stepzero/self-check'
import {expectTypeOf, test} from 'vitest'
import type {DocumentOf} from '../document-types.ts'

test('a parsed self-check is a definition that the engine plays', () => {
  expectTypeOf<DocumentOf<'selfCheck'>>().toExtend<SelfCheckDefinition>()
})
