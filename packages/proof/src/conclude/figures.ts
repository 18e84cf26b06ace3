import {RULES, type RuleId} from '../rules.ts'
import {checkLoads} from './check-loads.ts'
import {storageKeys} from './check-storage.ts'
import type {Site} from './site.ts'
import {weighPages, type PageWeight} from './weigh-pages.ts'

/** What was looked at, in numbers. */
export interface ProofFigures {
  /** Ids of the rules that were held against every file. */
  readonly rules: readonly RuleId[]
  readonly files: number
  readonly pages: number
  readonly redirects: number
  /** Plain links inside the site, and to others: each once a page. */
  readonly ownLinks: number
  readonly foreignLinks: number
  /** Fields of all pages: choices of self-checks, a search. */
  readonly fields: number
  readonly forms: number
  /** What there must be none of: fields for personal data, forms that send, requests to others, cookies. */
  readonly personalFields: number
  readonly sendingForms: number
  readonly foreignRequests: number
  readonly cookies: number
  readonly scripts: number
  readonly styles: number
  /** Keys under which a script may keep something, by the reader's own act. */
  readonly storageKeys: readonly string[]
  readonly weights: readonly PageWeight[]
}

const RULE_IDS = Object.keys(RULES).filter((id): id is RuleId => Object.hasOwn(RULES, id))

/** Counts what a site holds. */
export function figuresOf(site: Site): ProofFigures {
  const sum = (of: (page: Site['pages'][number]) => number) =>
    site.pages.reduce((total, page) => total + of(page), 0)
  const links = countLinks(site)
  const named = (pattern: RegExp) =>
    [...site.files.keys()].filter((one) => pattern.test(one)).length
  const noted = (id: RuleId) =>
    [...site.files.values()].reduce(
      (count, {notes}) => count + notes.filter(({rule}) => rule === id).length,
      0,
    )
  return {
    rules: RULE_IDS,
    files: site.files.size,
    pages: site.pages.length,
    redirects: site.redirects.size,
    ownLinks: links.own,
    foreignLinks: links.foreign,
    fields: sum(({facts}) => facts.fields),
    forms: sum(({facts}) => facts.forms),
    personalFields: noted('personal-field'),
    sendingForms: noted('sending-form'),
    foreignRequests:
      noted('foreign-request') +
      [...checkLoads(site)].filter(({rule}) => rule === 'foreign-request').length,
    cookies: noted('cookie'),
    scripts: named(/\.m?js$/),
    styles: named(/\.css$/),
    storageKeys: storageKeys(site),
    weights: weighPages(site),
  }
}

/** Links inside the site, and to others: each once a page. */
function countLinks(site: Site): {readonly own: number; readonly foreign: number} {
  const counts = {own: 0, foreign: 0}
  const seen = new Set<string>()
  for (const {address, facts} of site.pages) {
    seen.clear()
    for (const {value} of facts.links) {
      if (seen.has(value)) continue
      seen.add(value)
      const {kind} = site.target(value, address)
      if (kind === 'own' || kind === 'foreign') counts[kind]++
    }
  }
  return counts
}
