/** What stands before and after something in an order. */
export interface Neighbours<Item> {
  readonly previous?: Item
  readonly next?: Item
}

/**
 * What stands before and after the first item that `is` the one meant; both absent if none is.
 * The last step of a loop has no next: a loop is told in words, not walked by a link.
 *
 * @public
 */
export function neighbours<Item>(
  items: readonly Item[],
  is: (item: Item) => boolean,
): Neighbours<Item> {
  const at = items.findIndex(is)
  if (at === -1) return {}
  const previous = at === 0 ? undefined : items[at - 1]
  const next = items[at + 1]
  return {
    ...(previous === undefined ? {} : {previous}),
    ...(next === undefined ? {} : {next}),
  }
}
