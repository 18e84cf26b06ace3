import {describe, expect, test} from 'vitest'
import {journey, step} from '../test-support/documents.ts'
import {viewOn} from '../test-support/graph-of.ts'
import {localized, ref} from '../test-support/raw.ts'

describe('journeys', () => {
  const model = {
    _id: 'model',
    _type: 'stageModel',
    kind: 'lifecycle',
    title: [localized('en', 'Growth')],
    stages: ['early', 'late'].map((key) => ({
      _type: 'stage',
      _key: key,
      key,
      name: [localized('de', `${key} auf Deutsch`), localized('en', `The ${key} stage`)],
    })),
  }
  const documents = [
    model,
    journey('large', ['a', 'b', 'c'], {title: 'Large'}),
    journey('small', ['d'], {title: 'Small'}),
    step('a', {stage: {_type: 'stagePlace', model: ref('model'), key: 'early'}}),
    step('b', {number: 2, opens: ref('small')}),
    step('c', {number: 3}),
    step('d'),
  ]

  test('stand in the order of their list, with the names of stages', async () => {
    const line = (await viewOn(documents)).journeyLine('large')
    expect(line?.steps.map(({id, stage}) => [id, stage])).toEqual([
      ['a', 'The early stage'],
      ['b', undefined],
      ['c', undefined],
    ])
    expect(line?.openedBy).toBeUndefined()
  })

  test('know the step that opens them', async () => {
    expect((await viewOn(documents)).journeyLine('small')?.openedBy?.id).toBe('b')
  })

  test('tell a step its neighbours', async () => {
    const view = await viewOn(documents)
    const around = (id: string) => {
      const place = view.placeOf(id)
      return [place?.previous?.id, place?.next?.id, place?.line.journey.id]
    }
    expect(around('a')).toEqual([undefined, 'b', 'large'])
    expect(around('b')).toEqual(['a', 'c', 'large'])
    expect(around('d')).toEqual([undefined, undefined, 'small'])
    expect(view.placeOf('large')).toBeUndefined()
    expect(view.journeyLine('a')).toBeUndefined()
  })
})

const evidence = (_id: string, kind: string, from: string) => ({
  _id,
  _type: 'evidence',
  language: 'en',
  kind,
  summary: 'What came of it.',
  from: ref(from),
})

describe('evidence', () => {
  test('stands by kind and id, whatever order it came in', async () => {
    const view = await viewOn([
      journey('path', ['a']),
      step('a'),
      evidence('e3', 'talk', 'a'),
      evidence('e2', 'result', 'a'),
      evidence('e1', 'talk', 'a'),
    ])
    expect(view.evidence().map(({_id}) => _id)).toEqual(['e2', 'e1', 'e3'])
  })
})
