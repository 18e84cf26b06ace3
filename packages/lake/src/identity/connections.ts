import type {Caller} from './caller.ts'

/** Something that stays open for somebody. */
export interface Connection {
  end(): void
  onClose(tell: () => void): void
}

/** A Studio has about eight per tab. */
const LIMIT = 256

/** What is open, so that it ends with the session or token that opened it. */
export class Connections {
  readonly #open = new Set<{readonly credential: string | undefined; readonly end: () => void}>()

  /** Whether one more may be opened. */
  get hasRoom(): boolean {
    return this.#open.size < LIMIT
  }

  add({credential}: Caller, connection: Connection): void {
    const entry = {credential, end: () => connection.end()}
    this.#open.add(entry)
    connection.onClose(() => this.#open.delete(entry))
  }

  /** Ends what was opened with a session or token that counts no more. */
  endThoseOf(credential: string): void {
    for (const entry of this.#open) if (entry.credential === credential) entry.end()
  }

  /** Ends what was opened with a session or token that is not among these. */
  endAllBut(credentials: ReadonlySet<string>): void {
    for (const {credential, end} of this.#open) {
      if (credential !== undefined && !credentials.has(credential)) end()
    }
  }

  endAll(): void {
    for (const entry of this.#open) entry.end()
  }
}
