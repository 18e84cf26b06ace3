import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../dataset/store-of.ts'
import {textOf} from '../fields/field-of.ts'
import type {KeyChoice} from './key-choices.ts'

const STAGES = '*[_id == $model][0].stages[]{key, "title": coalesce(name[0].value, key)}'

/** The stages of a model, as they are when it is chosen; none while they are asked for. */
export const useStages = (reference: unknown): readonly KeyChoice[] => {
  const client = useClient({apiVersion: API_VERSION})
  const model = textOf(reference, '_ref')
  const [stages, setStages] = useState<readonly KeyChoice[]>([])
  useEffect(() => {
    if (model === undefined) {
      setStages([])
      return undefined
    }
    const asked = client
      .withConfig({perspective: 'drafts'})
      .observable.fetch<unknown>(STAGES, {model})
      .subscribe((found) => setStages(choicesIn(found)))
    return () => asked.unsubscribe()
  }, [client, model])
  return stages
}

const choicesIn = (found: unknown): KeyChoice[] =>
  (Array.isArray(found) ? found : []).flatMap((stage) => {
    const [key, title] = [textOf(stage, 'key'), textOf(stage, 'title')]
    return key === undefined ? [] : [{key, title: title ?? key}]
  })
