import {RULES, type RuleId} from '../rules.ts'
import {redirectsOf, type KeptFile} from './kept-site.ts'
import {weighPages, type PageWeight, type Places} from './weigh-pages.ts'

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

/** Counts what files hold, by their addresses. */
export function figuresOf(files: ReadonlyMap<string, KeptFile>, places: Places): ProofFigures {
  const sums = {
    pages: 0,
    ownLinks: 0,
    foreignLinks: 0,
    fields: 0,
    forms: 0,
    personalFields: 0,
    sendingForms: 0,
    foreignRequests: 0,
    cookies: 0,
    scripts: 0,
    styles: 0,
  }
  const keys = new Set<string>()
  for (const [address, {facts, page, ownLinks, foreignLinks, foreignLoads}] of files) {
    sums.ownLinks += ownLinks
    sums.foreignLinks += foreignLinks
    sums.foreignRequests += foreignLoads
    if (page === undefined) {
      if (/\.m?js$/.test(address)) sums.scripts += 1
      if (address.endsWith('.css')) sums.styles += 1
    } else {
      sums.pages += 1
      sums.fields += page.fields
      sums.forms += page.forms
    }
    for (const {key} of facts.storage) if (key !== undefined) keys.add(key)
    for (const {rule} of facts.notes) {
      if (rule === 'personal-field') sums.personalFields += 1
      if (rule === 'sending-form') sums.sendingForms += 1
      if (rule === 'foreign-request') sums.foreignRequests += 1
      if (rule === 'cookie') sums.cookies += 1
    }
  }
  return {
    rules: RULE_IDS,
    files: files.size,
    redirects: redirectsOf(files.values(), places.target).size,
    ...sums,
    storageKeys: [...keys].sort(),
    weights: weighPages(files, places),
  }
}
