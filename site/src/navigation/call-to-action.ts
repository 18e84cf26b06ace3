import type {View} from '@stepzero/content'
import {type CallToAction, safeHref} from '@stepzero/content-model'
import {onPaper} from './on-paper.ts'

/** A next step, and what its link is made with. */
export interface NextStepLink {
  readonly label: string
  readonly attributes: ReturnType<typeof onPaper>
}

/** One plain next step, ready to show; undefined where its page is not on this site. */
export const nextStepOf = (callToAction: CallToAction, graph: View): NextStepLink | undefined => {
  const {label, page, href} = callToAction
  const own = href === undefined ? undefined : safeHref(href)
  const address = page === undefined ? own : graph.link(page._ref)?.address
  return address === undefined ? undefined : {label, attributes: onPaper(graph, address)}
}
