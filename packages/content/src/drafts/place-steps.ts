import {nestingCycles, stepMembership} from '@stepzero/journey'
import {
  MISSING_REFERENCE,
  type ContentDocument,
  type Journey,
  type JourneyStep,
} from '@stepzero/content-model'
import {changed} from './changed.ts'
import type {Filled} from './fill-references.ts'
import {standIn} from './stand-in.ts'

/**
 * Gives every step an address: one that stands in no journey stands in a missing one, of its
 * language. Journeys that open themselves are cut where they would begin again.
 */
export function placeSteps({documents, standIns}: Filled): void {
  cutCycles(documents)
  const membership = stepMembership(journeysOf(documents))
  const lost = new Map<string, JourneyStep[]>()
  for (const document of documents.values()) {
    if (document._type !== 'journeyStep' || membership.has(document._id)) continue
    lost.set(document.language, [...(lost.get(document.language) ?? []), document])
  }
  for (const [language, steps] of lost) {
    const made = standIn(
      {type: 'journey', id: MISSING_REFERENCE, language},
      {steps: steps.map(({_id}) => ({_type: 'reference', _key: _id, _ref: _id}))},
    )
    if (made?._type !== 'journey') continue
    // Its author is missing like everything else about it.
    const author = steps[0]?.author ?? made.author
    documents.set(made._id, {...made, author})
    standIns.add(made._id)
  }
}

const journeysOf = (documents: ReadonlyMap<string, ContentDocument>): Journey[] =>
  [...documents.values()].flatMap((one) => (one._type === 'journey' ? [one] : []))

function cutCycles(documents: Map<string, ContentDocument>): void {
  const stepOf = (id: string) => {
    const step = documents.get(id)
    return step?._type === 'journeyStep' ? step : undefined
  }
  const journeys = journeysOf(documents)
  for (;;) {
    const [cycle] = nestingCycles(journeys, stepOf)
    const [first] = cycle ?? []
    const last = journeys.find(({_id}) => _id === cycle?.at(-1))
    if (first === undefined || last === undefined) return
    for (const {_ref} of last.steps) {
      const step = stepOf(_ref)
      if (step?.opens?._ref === first) documents.set(_ref, changed(step, 'opens', undefined))
    }
  }
}
