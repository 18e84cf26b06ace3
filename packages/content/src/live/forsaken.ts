/** Something that is kept for those who depend on it. */
export interface Forsakable {
  /** Lets go of it, if nobody has come to depend on it since. */
  leave(): void
}

let forsaken: Forsakable[] = []

/** Notes that nobody depends on something at the moment. */
export function noteForsaken(one: Forsakable): void {
  forsaken.push(one)
}

/** Lets go of everything that only what is forgotten by now depended on. Nothing may be being worked out. */
export function forgetForsaken(): void {
  while (forsaken.length > 0) {
    const some = forsaken
    forsaken = []
    for (const one of some) one.leave()
  }
}
