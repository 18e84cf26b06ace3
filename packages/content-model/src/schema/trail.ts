import {memberElement, memberElements, type FieldPath, type PathElement} from './field-path.ts'

/** Longest list that is looked through for each member that is named. */
const SHORT = 100

/**
 * The way from the root of a document to where a walk stands. It is only written out where somebody
 * asks for it, because most places that a walk comes by concern nobody.
 */
export class Trail {
  readonly #names: (string | number)[] = []
  /** The list that each index counts in. */
  readonly #lists: (readonly unknown[] | undefined)[] = []
  /** What the members of a long list are called, once that was asked. */
  readonly #elements: (readonly PathElement[] | undefined)[] = []
  #depth = 0

  /** Goes down to a field. */
  enter(name: string): void {
    this.#names[this.#depth] = name
    this.#lists[this.#depth] = undefined
    this.#depth += 1
  }

  /** Goes down into a list; {@link at} says to which member. */
  enterList(members: readonly unknown[]): void {
    this.#lists[this.#depth] = members
    this.#elements[this.#depth] = undefined
    this.#depth += 1
  }

  /** Moves to a member of the list that was entered last. */
  at(index: number): void {
    this.#names[this.#depth - 1] = index
  }

  leave(): void {
    this.#depth -= 1
  }

  /** The field of the root that the walk is in. */
  root(): string {
    return this.#depth > 0 ? String(this.#names[0]) : ''
  }

  /** Where the walk stands: fields by name, members of lists by `_key`, without one by index. */
  path(): FieldPath {
    const path: PathElement[] = []
    for (let level = 0; level < this.#depth; level += 1) {
      const name = this.#names[level] ?? ''
      const list = this.#lists[level]
      if (list === undefined || typeof name === 'string') path.push(name)
      else if (list.length <= SHORT) path.push(memberElement(list, name))
      else path.push((this.#elements[level] ??= memberElements(list))[name] ?? name)
    }
    return path
  }
}
