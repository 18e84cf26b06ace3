import {neighbours, orderSteps} from '@stepzero/journey'
import type {JourneyStep} from '@stepzero/content-model'
import type {Lookup} from '../load/dataset.ts'
import type {Keep} from '../memo.ts'
import {wording} from '../text/wording.ts'
import type {JourneyLine, PageLink, StepPlace, StepSummary} from '../view.ts'

/** Journeys as one language tells them. */
export interface JourneyLines {
  line(journey: string): JourneyLine | undefined
  place(step: string): StepPlace | undefined
}

/** Answers for the journeys of a dataset, each worked out once. */
export function createJourneyLines(
  dataset: Lookup,
  language: string,
  link: (id: string) => PageLink | undefined,
  {memo}: Keep,
): JourneyLines {
  const summary = memo((id: string) => {
    const step = dataset.find('journeyStep', id)
    const page = link(id)
    return step === undefined || page === undefined
      ? undefined
      : summarise(step, page, stageName(step, dataset, language))
  })
  const line = memo((id: string): JourneyLine | undefined => {
    const journey = dataset.find('journey', id)
    const page = link(id)
    if (journey === undefined || page === undefined) return undefined
    const steps = orderSteps(journey, (step) => dataset.find('journeyStep', step))
    const opener = dataset.openerOf(id)
    const openedBy = opener === undefined ? undefined : summary(opener._id)
    return {
      journey: page,
      kind: journey.kind,
      audience: journey.audience,
      goal: journey.goal,
      steps: steps.flatMap((step) => summary(step._id) ?? []),
      ...(openedBy === undefined ? {} : {openedBy}),
    }
  })
  const place = (id: string): StepPlace | undefined => {
    const journey = dataset.journeyOf(id)
    const own = journey === undefined ? undefined : line(journey._id)
    if (own === undefined || dataset.find('journeyStep', id) === undefined) return undefined
    return {line: own, ...neighbours(own.steps, (step) => step.id === id)}
  }
  return {line, place}
}

function summarise(step: JourneyStep, page: PageLink, stage: string | undefined): StepSummary {
  const {number, zone, outcome} = step
  return {
    ...page,
    number,
    ...(zone === undefined ? {} : {zone}),
    ...(outcome === undefined ? {} : {outcome}),
    ...(stage === undefined ? {} : {stage}),
  }
}

function stageName(step: JourneyStep, dataset: Lookup, language: string): string | undefined {
  if (step.stage === undefined) return undefined
  const {model, key} = step.stage
  const stage = dataset.find('stageModel', model._ref)?.stages.find((one) => one.key === key)
  return stage && wording(stage.name, language, dataset.defaultLanguage)
}
