import type {Watch} from './watch.ts'

/** What knows how many items it has, and gives each when it is asked. */
export interface ItemSource<Item> {
  readonly length: number
  at(index: number): Item
}

/**
 * An array, as far as groq-js and JSON look at one, whose items are read when they are looked at.
 *
 * A query over all documents then holds those that it keeps, not all that it reads; and the watch,
 * asked at each, can end the reading half-way.
 */
export function lazyList<Item>(source: ItemSource<Item>, watch: Watch): readonly Item[] {
  const {length} = source
  const target: Item[] = []
  target.length = length
  const read = (index: number) => {
    watch()
    return source.at(index)
  }
  function* walk() {
    for (let index = 0; index < length; index += 1) yield read(index)
  }
  return new Proxy(target, {
    get(_, name, list): unknown {
      if (name === Symbol.iterator) return walk
      const index = indexOf(name)
      if (index === undefined) return Reflect.get(target, name, list)
      return index < length ? read(index) : undefined
    },
    has(_, name) {
      const index = indexOf(name)
      return index === undefined ? Reflect.has(target, name) : index < length
    },
  })
}

function indexOf(name: string | symbol): number | undefined {
  return typeof name === 'string' && /^\d+$/.test(name) ? Number(name) : undefined
}
