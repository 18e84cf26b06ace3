/** Looks whether an evaluation may go on, and throws if it may not. */
export type Watch = () => void

/** The evaluation took longer than it may hold its thread. */
export class OverBudget extends Error {
  override name = 'OverBudget'
}

/** How many steps are taken between two looks at the clock, which costs more than a step. */
const STRIDE = 16

/** A watch that looks at the clock every few steps, and throws once the time is up. */
export function watchUntil(deadline: number): Watch {
  return everyFewSteps(() => {
    if (performance.now() > deadline) throw new OverBudget()
  })
}

/** A watch that does what costs more than a step only every few of them, the first included. */
export function everyFewSteps(look: () => void): Watch {
  let steps = 0
  return () => {
    if (steps % STRIDE === 0) look()
    steps += 1
  }
}
