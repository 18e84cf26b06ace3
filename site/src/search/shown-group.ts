import {make} from './make.ts'
import {resultItem} from './result-item.ts'
import {TERM_KIND, type FoundGroup} from './search.ts'

/** How many results are shown at once: of a kind that was chosen, of terms, of every other kind. */
const SHOWN = {chosen: 10, terms: 4, others: 3} as const

/** How a kind of results is shown. */
interface Shown {
  readonly query: string
  /** Whether it is the kind that was chosen: all of it can be read on here, piece by piece. */
  readonly isChosen: boolean
  readonly name: string
  /** What the button to more of them says, as `{n}` and `{kind}`. */
  readonly more: string
  readonly alsoCalled: string
  /** Somebody wants all of a kind that is not chosen. */
  readonly onAll: () => void
  readonly onFailed: () => void
}

/** A kind of results: a heading with how many there are, the first of them, and a way to all. */
export const shownGroup = async (group: FoundGroup, how: Shown): Promise<HTMLElement> => {
  const {kind, total} = group
  const itemsFrom = async (from: number, to: number): Promise<HTMLLIElement[]> =>
    (await group.load(from, to)).map((page) => resultItem(page, how.query, how.alsoCalled))
  const count = how.isChosen ? SHOWN.chosen : kind === TERM_KIND ? SHOWN.terms : SHOWN.others
  const list = make('ol', 'search-results', ...(await itemsFrom(0, count)))
  const heading = make('h2', 'search-group-title', how.name, ' ', countOf(total))
  const section = make('section', 'search-group', heading, list)
  if (total <= count) return section
  const words = how.more.replace('{n}', String(total)).replace('{kind}', how.name)
  const button = make('button', 'search-more', words)
  button.type = 'button'
  section.append(button)
  let shown = count
  const showMore = async (): Promise<void> => {
    const more = await itemsFrom(shown, shown + SHOWN.chosen)
    list.append(...more)
    shown += SHOWN.chosen
    button.hidden = shown >= total
    more[0]?.querySelector('a')?.focus()
  }
  button.addEventListener('click', () => {
    if (how.isChosen) void showMore().catch(how.onFailed)
    else how.onAll()
  })
  return section
}

const countOf = (total: number): HTMLElement => make('span', 'count', String(total))
