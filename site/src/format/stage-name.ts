import type {View} from '@stepzero/content'
import {localizedIn} from './localized.ts'

/** The name of one stage of a model, in the language of the page; its key where it has none. */
export const stageName = (
  place: {readonly model: {readonly _ref: string}; readonly key: string},
  graph: Pick<View, 'document' | 'language'>,
): string => {
  const model = graph.document('stageModel', place.model._ref)
  const stage = model?.stages.find(({key}) => key === place.key)
  return (stage && localizedIn(stage.name, graph.language)) ?? place.key
}
