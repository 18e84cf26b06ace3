import {LIST_MAX as LIST_MAX_OF_CONTENT} from '@stepzero/content'
import {expect, test} from 'vitest'
import {LIST_MAX} from './list-max.ts'

test('pages split lists where content plans the parts', () => {
  expect(LIST_MAX).toBe(LIST_MAX_OF_CONTENT)
})
