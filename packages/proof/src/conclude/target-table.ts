/** How many places it has room for at first. */
const FIRST_ROOM = 1024

/**
 * Places of this site that files name, as numbers: pages name the same few again and again. A place
 * that nothing names any more gives its number back.
 */
export class TargetTable {
  readonly #numbers = new Map<string, number>()
  readonly #byAddress = new Map<string, Set<number>>()
  readonly #keys: string[] = []
  readonly #addresses: string[] = []
  readonly #fragments: string[] = []
  readonly #isLoad: boolean[] = []
  readonly #free: number[] = []
  #uses = new Uint32Array(FIRST_ROOM)
  #fresh: number[] = []

  /** All numbers are below. */
  get size(): number {
    return this.#addresses.length
  }

  /** The number of a place that one more file names. */
  take(address: string, fragment: string, isLoad: boolean): number {
    const key = `${isLoad ? 'load' : 'link'} ${address}#${fragment}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#free.pop() ?? this.#addresses.length
      this.#numbers.set(key, number)
      this.#keys[number] = key
      this.#addresses[number] = address
      this.#fragments[number] = fragment
      this.#isLoad[number] = isLoad
      this.#beside(address).add(number)
      this.#makeRoom(number)
      this.#fresh.push(number)
    }
    this.#uses[number] = (this.#uses[number] ?? 0) + 1
    return number
  }

  /** One file less names a place. Tells whether it was the last. */
  release(number: number): boolean {
    const left = (this.#uses[number] ?? 1) - 1
    this.#uses[number] = left
    if (left > 0) return false
    const address = this.addressOf(number)
    const beside = this.#beside(address)
    beside.delete(number)
    if (beside.size === 0) this.#byAddress.delete(address)
    this.#numbers.delete(this.#keys[number] ?? '')
    this.#free.push(number)
    return true
  }

  /** Numbers that were given since this was asked last, and are still used. */
  fresh(): readonly number[] {
    const fresh = this.#fresh.filter((number) => (this.#uses[number] ?? 0) > 0)
    this.#fresh = []
    return fresh
  }

  addressOf(number: number): string {
    return this.#addresses[number] ?? ''
  }

  fragmentOf(number: number): string {
    return this.#fragments[number] ?? ''
  }

  /** Whether it comes with a file, and is not only linked. */
  isLoad(number: number): boolean {
    return this.#isLoad[number] ?? false
  }

  /** The places at an address. */
  at(address: string): Iterable<number> {
    return this.#byAddress.get(address) ?? []
  }

  #beside(address: string): Set<number> {
    let numbers = this.#byAddress.get(address)
    if (numbers === undefined) this.#byAddress.set(address, (numbers = new Set()))
    return numbers
  }

  #makeRoom(number: number): void {
    if (number < this.#uses.length) return
    const uses = new Uint32Array(this.#uses.length * 2)
    uses.set(this.#uses)
    this.#uses = uses
  }
}
