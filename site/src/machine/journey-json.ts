import type {StepSummary, View} from '@stepzero/content'
import type {Journey, JourneyStep, Price} from '@stepzero/content-model'
import {claimsOn} from '../format/claims-on.ts'
import {localizedIn} from '../format/localized.ts'
import {absolute} from '../json-ld/absolute.ts'

/** A price without the fields Sanity needs. */
const priceJson = (price: Price) => {
  if (price.kind === 'free' || price.kind === 'unstated') return {kind: price.kind}
  const {kind, currency, tax} = price
  switch (kind) {
    case 'modular': {
      const modules = price.modules.map(({name, amount, required}) => ({name, amount, required}))
      return {kind, currency, tax, modules}
    }
    case 'recurring':
      return {kind, currency, tax, amount: price.amount, per: price.per}
    case 'fixed':
      return {kind, currency, tax, amount: price.amount}
  }
}

/** The claims a page shows, with the one that took the place of each that no longer holds. */
const claimsJson = (graph: View, page: string) =>
  claimsOn(graph, page).map(({claim, shown, source, address, instead}) => ({
    url: address && absolute(graph, address),
    figure: shown.figure,
    statement: localizedIn(claim.statement, graph.language),
    asOf: claim.asOf,
    source: source.title,
    status: claim.status,
    replacedBy: instead && {
      url: instead.address && absolute(graph, instead.address),
      figure: instead.shown.figure,
      asOf: instead.asOf,
    },
  }))

const stepJson = (graph: View, summary: StepSummary, step: JourneyStep) => ({
  number: step.number,
  title: step.title,
  url: absolute(graph, summary.address),
  zone: step.zone,
  stage: summary.stage,
  outcome: step.outcome,
  price: step.price && priceJson(step.price),
  exit: step.exit,
  commitments: step.commitments.map(({name, price, term, exit}) => ({
    name,
    price: priceJson(price),
    term,
    exit,
  })),
  milestones: step.milestones.map(({name, when, customerDoes, customerGets, event}) => ({
    name,
    when: when.kind === 'offset' ? {days: when.days} : {label: when.label},
    customerDoes,
    customerGets,
    event,
  })),
  claims: claimsJson(graph, summary.id),
})

/** A journey for machines: its steps with what each gives, costs and how one leaves. Amounts are minor units. */
export const journeyJson = (graph: View, journey: Journey) => {
  const line = graph.journeyLine(journey._id)
  return {
    title: journey.title,
    url: line && absolute(graph, line.journey.address),
    language: journey.language,
    kind: journey.kind,
    audience: journey.audience,
    goal: journey.goal,
    steps: (line?.steps ?? []).flatMap((summary) => {
      const step = graph.document('journeyStep', summary.id)
      return step === undefined ? [] : [stepJson(graph, summary, step)]
    }),
    loop: journey.loop?.how,
    claims: claimsJson(graph, journey._id),
  }
}
