import {type Answer, answerProblem, numberLimits} from '../answer.ts'
import {type Play, play} from '../play.ts'
import type {PlayableDefinition, PlayableQuestion} from '../playable.ts'
import {Complaint} from './complaint.ts'
import {addControls, type Controls, make} from './controls.ts'
import {readField, resetField, untickOpposites, writeField} from './fields.ts'
import {allowedPlace, nextPlace, type Place, readPlace, RESULT} from './place.ts'
import {showResult} from './show-result.ts'

// Safari refuses more than 100 changes of history state in 30 seconds; a held arrow key makes more.
const SAVE_PERIOD = 30_000
const SAVES = 60

interface Here {
  field: HTMLElement
  question: PlayableQuestion
}

/**
 * One reader's way through one check.
 *
 * Every place is an entry of the tab's own history, and each holds all answers in its state object:
 * so the phone's Back and a reload work, and nothing is stored or sent.
 */
export class Walk {
  readonly #host: HTMLElement
  readonly #definition: PlayableDefinition
  readonly #fields: HTMLElement[]
  readonly #results: HTMLElement | null
  readonly #id: string
  readonly #status = make('p', 'progress')
  readonly #complaint: Complaint
  readonly #controls: Controls
  #answers: Record<string, Answer | undefined> = {}
  #at = RESULT
  #step = 0
  #since = 0
  #saves = 0
  /** The question that the Back button leaves, until another place is shown. */
  #leaving: string | undefined

  constructor(host: HTMLElement, worksheet: Element, definition: PlayableDefinition) {
    this.#host = host
    this.#definition = definition
    this.#fields = [...worksheet.querySelectorAll<HTMLElement>('[data-question]')]
    this.#results = worksheet.querySelector('.results')
    this.#id = `self-check/${host.dataset['check'] ?? ''}`
    this.#complaint = new Complaint(`${this.#id}/error`)
    this.#status.role = 'status'
    worksheet.prepend(this.#status)
    this.#controls = addControls(worksheet, (name) => this.#word(name), {
      back: () => {
        this.#leaving = this.#at
        history.back()
      },
      next: () => this.#next(),
      skip: () => this.#skip(),
      startOver: () => this.#startOver(),
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

  /** Called when the reader went back or forward. */
  handleEvent(): void {
    const place = readPlace(history.state, this.#id)
    if (!place) {
      // A link to another part of this page made this entry: the check stays where it is.
      this.#step += 1
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
    const place = readPlace(history.state, this.#id)
    if (place) {
      this.#step = place.step
      this.#answers = {...place.answers}
      for (const field of this.#fields) {
        const answer = this.#answers[field.dataset['question'] ?? '']
        if (answer !== undefined) writeField(field, answer)
      }
    }
    this.#show(place?.at ?? this.#definition.questions[0]?.key ?? RESULT, false)
    this.#save()
  }

  #show(wanted: string, moveFocus: boolean): void {
    const state = play(this.#definition, this.#answers)
    this.#complaint.clear()
    this.#at = allowedPlace(state, wanted)
    const done = this.#at === RESULT
    for (const field of this.#fields) field.hidden = field.dataset['question'] !== this.#at
    if (this.#results) {
      this.#results.hidden = !done
      if (done) showResult(this.#results, state)
    }
    this.#host.dataset['state'] = done ? 'result' : 'question'
    const {back, next, skip, startOver} = this.#controls
    back.hidden = this.#at === state.shown[0]
    next.hidden = done
    skip.hidden = this.#here()?.question.required ?? true
    startOver.hidden = !done
    this.#label(state)
    const n = state.shown.indexOf(this.#at) + 1
    this.#status.textContent = done
      ? this.#word('done')
      : this.#word('progress', {n, total: state.progress.total})
    if (moveFocus) this.#focus()
  }

  #focus(): void {
    const heading =
      this.#at === RESULT
        ? this.#results?.querySelector<HTMLElement>('[data-result]:not([hidden]) :is(h2,h3,h4)')
        : this.#here()?.field.querySelector('legend')
    if (heading) heading.tabIndex = -1
    heading?.focus()
  }

  #label({shown, progress}: Play): void {
    const last = shown.indexOf(this.#at) + 1 === progress.total
    this.#controls.next.textContent = this.#word(last ? 'showResult' : 'next')
  }

  /** Takes in what the reader just changed. */
  #take({target, type, timeStamp}: Event): void {
    const here = this.#here()
    if (!here || !(target instanceof HTMLInputElement)) return
    untickOpposites(here.field, here.question, target)
    this.#answers[this.#at] = readField(here.field, here.question)
    this.#complaint.clear()
    this.#label(play(this.#definition, this.#answers))
    if (timeStamp > this.#since + SAVE_PERIOD) {
      this.#since = timeStamp
      this.#saves = 0
    }
    this.#saves += 1
    if (type === 'change' || this.#saves < SAVES) this.#save()
  }

  #next(): void {
    const here = this.#here()
    if (!here) return
    const answer = readField(here.field, here.question) ?? null
    if (answerProblem(here.question, answer)) {
      this.#complaint.show(here.field, this.#complaintAbout(here))
    } else this.#moveOn(answer)
  }

  #skip(): void {
    const here = this.#here()
    if (!here) return
    writeField(here.field, null)
    this.#moveOn(null)
  }

  #moveOn(answer: Answer): void {
    this.#answers[this.#at] = answer
    this.#save()
    this.#step += 1
    this.#show(nextPlace(play(this.#definition, this.#answers), this.#at), true)
    history.pushState(this.#entry(), '')
  }

  #startOver(): void {
    this.#answers = {}
    for (const field of this.#fields) resetField(field)
    history.go(-this.#step)
  }

  #complaintAbout({field, question}: Here): string {
    const limits = numberLimits(question)
    if (limits && field.querySelector('[type=number]')) {
      return this.#word('enterNumber', {min: limits.from, max: limits.to})
    }
    return this.#word(question.kind === 'severalChoices' ? 'chooseSome' : 'chooseOne')
  }

  #here(): Here | undefined {
    const field = this.#fields.find(({dataset}) => dataset['question'] === this.#at)
    const question = this.#definition.questions.find(({key}) => key === this.#at)
    return field && question && {field, question}
  }

  #word(name: string, values: Record<string, number> = {}): string {
    const text = this.#host.dataset[name] ?? ''
    return text.replace(/\{(\w+)\}/g, (_, key: string) => `${values[key] ?? ''}`)
  }

  #entry(): object {
    const place: Place = {at: this.#at, step: this.#step, answers: this.#answers}
    return {...Object(history.state), [this.#id]: place}
  }

  #save(): void {
    history.replaceState(this.#entry(), '')
  }
}
