import type {View} from '@stepzero/content'
import {type CallToAction, safeHref} from '@stepzero/content-model'
import {here} from '../base.ts'
import type {ShownLink} from './site-link.ts'

/** One plain next step, ready to show; undefined where its page is not on this site. */
export const nextStepOf = (callToAction: CallToAction, graph: View): ShownLink | undefined => {
  const {label, page, href} = callToAction
  const own = href === undefined ? undefined : safeHref(href)
  const address = page === undefined ? own : graph.link(page._ref)?.address
  return address === undefined ? undefined : {label, href: here(address)}
}
