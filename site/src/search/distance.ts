/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to turn one
 * word into the other (optimal string alignment). Gives up above `most`, and says `most + 1`.
 */
export const distance = (from: string, to: string, most: number): number => {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({length: to.length + 1}, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    // What lies further from the diagonal than `most` costs more than that.
    const first = Math.max(1, row - most)
    const end = Math.min(to.length, row + most)
    const current: number[] = []
    current[first - 1] = first === 1 ? row : most + 1
    let least = current[first - 1] ?? 0
    for (let column = first; column <= end; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (last[column] ?? most) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = current
  }
  return last[to.length] ?? most + 1
}
