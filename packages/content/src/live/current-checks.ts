import type {Rule, RuleContext} from '@stepzero/content-model'
import {checkFiles} from '../check/check-files.ts'
import {checkLanguage} from '../check/check-language.ts'
import {checkReferences} from '../check/check-references.ts'
import {bindingRules, checkRules, type RulesByType} from '../check/check-rules.ts'
import {checkSlugs} from '../check/check-slugs.ts'
import {checkNesting, checkStep} from '../check/check-steps.ts'
import {located} from '../load/accept.ts'
import type {Problem} from '../problem.ts'
import {currentIndex} from './current-index.ts'
import type {CurrentSite} from './current-site.ts'
import {holdsStep} from './facts-of.ts'
import {currentOnly} from './keep-current.ts'
import {Upkeep} from './upkeep.ts'

/** What is wrong with documents that change, told again only where it may have changed. */
export class CurrentChecks {
  readonly #site: CurrentSite
  readonly #ids = new Set<string>()
  readonly #errors: Upkeep<readonly Problem[]>
  readonly #advice: Upkeep<readonly Problem[]> | undefined
  readonly #wrong = new Map<string, readonly Problem[]>()
  readonly #odd = new Map<string, readonly Problem[]>()
  readonly #typeOf = currentOnly.memo((id: string) => this.#site.documents.any(id)?._type)
  readonly #nesting = currentOnly.once(() => {
    const {all} = this.#site
    return checkNesting(all.ofType('journey'), (id) => all.find('journeyStep', id))
  })

  constructor(site: CurrentSite, rules: readonly Rule[], advise: boolean) {
    this.#site = site
    const {documents, all} = site
    const context: RuleContext = {
      get today() {
        return documents.today()
      },
      get language() {
        return all.defaultLanguage
      },
      dataset: currentIndex(documents, () => this.#ids),
    }
    const languages = currentOnly.once(() => all.settings.languages)
    const binding = bindingRules(rules, 'error')
    const advisory = bindingRules(rules, 'warning')
    this.#errors = new Upkeep<readonly Problem[]>(
      (id) => this.#errorsIn(id, binding, context, languages),
      (id, _before, after) => this.#tell(this.#wrong, id, after),
    )
    if (!advise) return
    this.#advice = new Upkeep<readonly Problem[]>(
      (id) => {
        const document = documents.any(id)
        return document === undefined ? [] : checkRules(document, advisory, context)
      },
      (id, _before, after) => this.#tell(this.#odd, id, after),
    )
  }

  /** Looks after a document no more, once it is told that nothing is wrong with it. */
  leave(id: string): void {
    this.#ids.delete(id)
    this.#errors.leave(id)
    this.#advice?.leave(id)
  }

  /** Looks after a document from now on. */
  watch(id: string): void {
    this.#ids.add(id)
    this.#errors.watch(id)
    this.#advice?.watch(id)
  }

  /** Everything that is wrong now. */
  problems(): Problem[] {
    this.#site.settleAddresses()
    this.#errors.refresh()
    const {all, lookup, holders, living, redirects} = this.#site
    const crowded = [...(holders.crowded ?? [])].flatMap((address) => holders.ids(address)).sort()
    const problems = [
      ...[...this.#wrong.values()].flat(),
      ...checkSlugs(new Set(crowded.flatMap((id) => all.get(id) ?? [])), all),
      ...this.#nesting(),
      ...this.#collisions(living.crowded ?? new Set()),
      ...redirects().problems,
    ]
    return located(problems, lookup)
  }

  /** What rules of severity "warning" object to now, where anybody wants to know. */
  advice(): Problem[] {
    this.#advice?.refresh()
    return located([...this.#odd.values()].flat(), this.#site.lookup)
  }

  #collisions(crowded: ReadonlySet<string>): Problem[] {
    if (crowded.size === 0) return []
    const files = this.#site.files().filter(({address}) => crowded.has(address))
    return checkFiles(files, this.#site.lookup)
  }

  #errorsIn(
    id: string,
    rules: RulesByType,
    context: RuleContext,
    languages: () => readonly string[],
  ): readonly Problem[] {
    const {documents, all} = this.#site
    const document = documents.any(id)
    if (document === undefined) return []
    const references = checkReferences(document, documents.references(document), {
      typeOf: this.#typeOf,
      isLeftOut: (target) => documents.leftOut.ids(target).length > 0,
    })
    const place =
      document._type === 'journeyStep'
        ? checkStep(
            document,
            documents.facts.ids(holdsStep(id)).flatMap((journey) => {
              const holder = all.find('journey', journey)
              const mentions = holder?.steps.filter(({_ref}) => _ref === id) ?? []
              return holder === undefined ? [] : mentions.map(() => holder)
            }),
          )
        : []
    return [
      ...references,
      ...checkLanguage(document, languages()),
      ...place,
      ...checkRules(document, rules, context),
    ]
  }

  #tell(known: Map<string, readonly Problem[]>, id: string, problems: readonly Problem[]): void {
    if (problems.length === 0) known.delete(id)
    else known.set(id, problems)
  }
}
