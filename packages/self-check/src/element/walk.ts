import {type Answer, answerProblem} from '../answer.ts'
import {fitAnswers, readAnswers, writeAnswers} from '../answers-text.ts'
import {type Play, play} from '../play.ts'
import type {PlayableDefinition, PlayableQuestion} from '../playable.ts'
import {listAnswers} from './answers-given.ts'
import {inputsOf, readField, resetField, untickOpposites, writeField} from './fields.ts'
import {forget, keep, readKept} from './keep.ts'
import {allowedPlace, nextPlace, type Place, readPlace, RESULT} from './place.ts'
import {showResult} from './show-result.ts'

/** What a fragment with answers begins with. */
const LINK = '#answers='

interface Here {
  field: HTMLElement
  question: PlayableQuestion
}

/**
 * One reader's way through one check.
 *
 * Every place is an entry of the tab's own history, and each holds all answers in its state object:
 * so the phone's Back and a reload work, and nothing is stored or sent. What is kept on the device,
 * or put into a link, the reader asked for.
 */
export class Walk {
  readonly #host: HTMLElement
  readonly #worksheet: Element
  readonly #definition: PlayableDefinition
  readonly #fields: HTMLElement[]
  readonly #check: string
  #answers: Record<string, Answer | undefined> = {}
  #at = RESULT
  #step = 0
  /** The question that the Back button leaves, until another place is shown. */
  #leaving: string | undefined
  /** Whether one answer is changed, and the way leads back to the result. */
  #isChanging = false
  /** Whether what is kept on the device follows these answers. */
  #isKept = false

  constructor(host: HTMLElement, worksheet: Element, definition: PlayableDefinition) {
    this.#host = host
    this.#worksheet = worksheet
    this.#definition = definition
    this.#fields = [...worksheet.querySelectorAll<HTMLElement>('[data-question]')]
    this.#check = host.dataset['check'] ?? ''
    const actions: Record<string, () => void> = {
      back: () => this.#back(),
      next: () => this.#next(),
      skip: () => this.#moveOn(null),
      startOver: () => this.#startOver(),
      remember: () => this.#remember(),
      forget: () => this.#forget(),
      copy: () => void this.#copy(),
    }
    worksheet.addEventListener('click', ({target}) => {
      if (target instanceof HTMLButtonElement) actions[target.className]?.()
    })
    for (const element of worksheet.querySelectorAll<HTMLElement>('.scoring,.paper')) {
      element.hidden = true
    }
    for (const type of ['input', 'change']) {
      worksheet.addEventListener(type, (event) => this.#take(event))
    }
    worksheet.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
      if (!(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      this.#next()
    })
    this.#resume()
  }

  /** Called when the reader went back or forward, or followed a link with answers. */
  handleEvent(): void {
    const place = readPlace(history.state, this.#check)
    if (!place) {
      // A link to another part of this page made this entry: the check stays where it is.
      this.#step += 1
      if (this.#takeLink()) this.#show(RESULT, true)
    } else {
      this.#step = place.step
      if (place.at === this.#leaving) {
        history.back()
        return
      }
      this.#leaving = undefined
      if (place.at !== this.#at) this.#show(place.at, true)
    }
    this.#save()
  }

  #resume(): void {
    const place = readPlace(history.state, this.#check)
    const kept = readKept(this.#check) ?? ''
    let wanted = this.#definition.questions[0]?.key ?? RESULT
    if (place) {
      this.#step = place.step
      this.#fill(place.answers)
      this.#isKept = kept === this.#written()
      wanted = place.at
    } else if (this.#takeLink()) wanted = RESULT
    else if (kept) {
      this.#isKept = this.#takeWritten(kept)
      wanted = RESULT
    }
    this.#show(wanted, false)
    this.#save()
  }

  #fill(answers: Place['answers']): void {
    this.#answers = {...answers}
    for (const field of this.#fields) {
      const answer = this.#answers[field.dataset['question'] ?? '']
      if (answer === undefined) resetField(field)
      else writeField(field, answer)
    }
  }

  /** Takes answers out of the address, and the address back to what it was. */
  #takeLink(): boolean {
    if (!location.hash.startsWith(LINK)) return false
    this.#isKept = false
    this.#takeWritten(location.hash.slice(LINK.length))
    return true
  }

  #takeWritten(text: string): boolean {
    const written = readAnswers(text)
    const lines: string[] = []
    if (!written) lines.push(this.#word('unreadable'))
    else {
      const {answers, ...changes} = fitAnswers(this.#definition.questions, written)
      this.#fill(answers)
      if (written.hash !== this.#host.dataset['version']) {
        lines.push(this.#word('older'))
        for (const [name, keys] of Object.entries(changes)) {
          const list = keys.map((key) => this.#fieldOf(key)?.dataset['title'] ?? key).join('; ')
          if (list) lines.push(this.#word(name, {list}))
        }
        lines.push(this.#word('counts'))
      }
    }
    this.#say('changes', lines.join('\n'))
    return written !== undefined
  }

  #written(): string {
    const version = this.#host.dataset['version'] ?? ''
    return writeAnswers(this.#definition.questions, version, this.#answers)
  }

  #remember(): void {
    this.#isKept = keep(this.#check, this.#written())
    this.#showKeeping(this.#isKept ? 'remembered' : 'refused')
  }

  #forget(): void {
    forget(this.#check)
    this.#isKept = false
    this.#showKeeping('forgotten')
  }

  async #copy(): Promise<void> {
    const link = location.origin + location.pathname + LINK + this.#written()
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    this.#say('said', this.#word(isCopied ? 'copied' : 'notCopied'))
    if (!isCopied) this.#part('said')?.append(` ${link}`)
  }

  #showKeeping(word = ''): void {
    this.#hide({remember: this.#isKept, forget: !readKept(this.#check)})
    this.#say('said', this.#word(word))
  }

  #hide(parts: Record<string, boolean>): void {
    for (const [name, isHidden] of Object.entries(parts)) {
      this.#part(name)?.toggleAttribute('hidden', isHidden)
    }
  }

  #part(name: string): Element | null {
    return this.#worksheet.querySelector(`.${name}`)
  }

  #say(part: string, text: string): void {
    const element = this.#part(part)
    if (element) element.textContent = text
  }

  #show(wanted: string, moveFocus: boolean): void {
    const state = play(this.#definition, this.#answers)
    this.#complain('')
    this.#at = allowedPlace(state, wanted)
    const done = this.#at === RESULT
    for (const field of this.#fields) field.hidden = field.dataset['question'] !== this.#at
    if (done) this.#showResult(state)
    this.#host.dataset['state'] = done ? 'result' : 'question'
    this.#hide({
      results: !done,
      back: this.#at === state.shown[0],
      next: done,
      skip: this.#here()?.question.required ?? true,
      startOver: !done,
      copy: !done,
    })
    this.#showKeeping(this.#isKept ? 'remembered' : '')
    this.#label(state)
    const n = state.shown.indexOf(this.#at) + 1
    this.#say('progress', this.#word(done ? 'done' : 'progress', {n, total: state.progress.total}))
    if (moveFocus) this.#focus()
  }

  #showResult(state: Play): void {
    this.#isChanging = false
    const {locale} = this.#host.dataset
    showResult(this.#worksheet, state, locale)
    const day = new Date().toLocaleDateString(locale, {dateStyle: 'long'})
    const address = location.origin + location.pathname
    this.#say('record', this.#word('record', {day, address}))
    const fields = state.shown.flatMap((key) => this.#fieldOf(key) ?? [])
    const rows = listAnswers(fields, this.#host.dataset, ({dataset}) => {
      this.#isChanging = true
      this.#goTo(dataset['question'] ?? RESULT)
    })
    this.#part('given')?.replaceChildren(...rows)
  }

  #focus(): void {
    const heading =
      this.#at === RESULT
        ? this.#worksheet.querySelector<HTMLElement>('[data-result]:not([hidden]) :is(h2,h3,h4)')
        : this.#here()?.field.querySelector('legend')
    if (heading) heading.tabIndex = -1
    heading?.focus()
  }

  #label({shown, progress, complete}: Play): void {
    const last = shown.indexOf(this.#at) + 1 === progress.total
    const isLast = this.#isChanging ? complete : last
    this.#say('next', this.#word(isLast ? 'showResult' : 'next'))
  }

  /** Takes in what the reader just changed. */
  #take({target, type}: Event): void {
    const here = this.#here()
    if (!here || !(target instanceof HTMLInputElement)) return
    untickOpposites(here.field, here.question, target)
    this.#answers[this.#at] = readField(here.field, here.question)
    this.#complain('')
    this.#label(play(this.#definition, this.#answers))
    // Safari refuses more than 100 changes of history state in 30 seconds: not at every key, then.
    if (type === 'change') this.#save()
  }

  #back(): void {
    if (this.#step) {
      this.#leaving = this.#at
      history.back()
      return
    }
    // Answers that came with a link have no history: the question before takes this place in it.
    const {shown} = play(this.#definition, this.#answers)
    const index = shown.indexOf(this.#at)
    this.#show(shown.at(index < 0 ? -1 : index - 1) ?? RESULT, true)
    this.#save()
  }

  #next(): void {
    const here = this.#here()
    if (!here) return
    const answer = readField(here.field, here.question) ?? null
    if (answerProblem(here.question, answer)) {
      this.#complain(here.field.dataset['complaint'] ?? '')
      inputsOf(here.field)[0]?.focus()
    } else this.#moveOn(answer)
  }

  /** Says what is wrong with the answer at hand, at its question; or that nothing is. */
  #complain(message: string): void {
    const field = this.#fieldOf(this.#at)
    const text = field?.querySelector('.error')
    if (text) text.textContent = message
    // Only a number field is wrong in itself; of a choice, the group is.
    const number = field?.querySelector('[type=number]')
    number?.setAttribute('aria-invalid', `${message !== ''}`)
  }

  #moveOn(answer: Answer): void {
    const field = this.#fieldOf(this.#at)
    if (field) writeField(field, answer)
    this.#answers[this.#at] = answer
    this.#save()
    const state = play(this.#definition, this.#answers)
    this.#goTo(this.#isChanging ? RESULT : nextPlace(state, this.#at))
  }

  #goTo(place: string): void {
    this.#step += 1
    this.#show(place, true)
    history.pushState(this.#entry(), '')
    this.#save()
  }

  #startOver(): void {
    this.#fill({})
    this.#say('changes', '')
    this.#show(RESULT, true)
    if (this.#step) history.go(-this.#step)
    else this.#save()
  }

  #here(): Here | undefined {
    const field = this.#fieldOf(this.#at)
    const question = this.#definition.questions.find(({key}) => key === this.#at)
    return field && question && {field, question}
  }

  #fieldOf(question: string): HTMLElement | undefined {
    return this.#fields.find(({dataset}) => dataset['question'] === question)
  }

  #word(name: string, values: Record<string, string | number> = {}): string {
    const text = this.#host.dataset[name] ?? ''
    return text.replace(/\{(\w+)\}/g, (_, key: string) => `${values[key] ?? ''}`)
  }

  #entry(): object {
    const place: Place = {at: this.#at, step: this.#step, answers: this.#answers}
    return {...Object(history.state), [this.#check]: place}
  }

  #save(): void {
    // The address gives up answers that were taken out of it: it would be out of date at once.
    const address = location.hash.startsWith(LINK) ? location.pathname + location.search : ''
    history.replaceState(this.#entry(), '', address || undefined)
    // Who deleted it in another tab does not want it back.
    this.#isKept &&= readKept(this.#check) !== null && keep(this.#check, this.#written())
  }
}
