/** How many queries are remembered; the texts that a Studio and a site send are far fewer. */
const LIMIT = 500

/** Remembers the texts of queries that were not quick, whatever their parameters were. */
export class SlowQueries {
  readonly #texts = new Set<string>()

  has(text: string): boolean {
    return this.#texts.has(text)
  }

  add(text: string): void {
    this.#texts.add(text)
    const [oldest] = this.#texts
    if (this.#texts.size > LIMIT && oldest !== undefined) this.#texts.delete(oldest)
  }

  delete(text: string): void {
    this.#texts.delete(text)
  }
}
