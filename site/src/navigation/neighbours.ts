/** What stands before and after one member of an ordered list. */
export const neighbours = <Item extends {readonly id: string}>(
  list: readonly Item[],
  id: string,
): {readonly before: Item | undefined; readonly after: Item | undefined} => {
  const at = list.findIndex((item) => item.id === id)
  return at < 0
    ? {before: undefined, after: undefined}
    : {before: list[at - 1], after: list[at + 1]}
}
