import {describe, expect, test} from 'vitest'
import {hostedDataset} from './environment.ts'

describe('hostedDataset', () => {
  test('is none where the environment names none, or names it empty', () => {
    expect(hostedDataset({})).toBeUndefined()
    expect(hostedDataset({SANITY_PROJECT_ID: '', SANITY_DATASET: ''})).toBeUndefined()
  })

  test('has a token only where there is one', () => {
    const named = {SANITY_PROJECT_ID: 'abc123', SANITY_DATASET: 'production'}
    expect(hostedDataset(named)).toEqual({projectId: 'abc123', dataset: 'production'})
    expect(hostedDataset({...named, SANITY_API_READ_TOKEN: 'sk'})).toMatchObject({token: 'sk'})
  })

  test('refuses half a name and a malformed one', () => {
    expect(() => hostedDataset({SANITY_DATASET: 'production'})).toThrow(
      'SANITY_DATASET is set, and its other half is not.',
    )
    expect(() => hostedDataset({SANITY_PROJECT_ID: 'a b', SANITY_DATASET: 'x'})).toThrow(
      'The environment variable SANITY_PROJECT_ID does not hold what it should.',
    )
  })
})
