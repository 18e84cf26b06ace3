/** Between a card and what it is about, and between a card and the edge of the window. */
const GAP = 6
const EDGE = 12

/**
 * Puts a card below the link it is about, or above where there is more room: never over the link,
 * never beyond the window. False where the link is out of sight.
 */
export const placeCard = (card: HTMLElement, link: Element): boolean => {
  const {clientWidth: width, clientHeight: height} = document.documentElement
  const of = link.getBoundingClientRect()
  if (of.bottom < 0 || of.top > height) return false
  card.style.maxBlockSize = 'none'
  const needed = card.offsetHeight
  const below = height - EDGE - of.bottom - GAP
  const above = of.top - GAP - EDGE
  const isBelow = needed <= below || below >= above
  const shown = Math.min(needed, isBelow ? below : above)
  // A link over two lines starts at the end of the first.
  const start = link.getClientRects()[isBelow ? link.getClientRects().length - 1 : 0] ?? of
  const furthest = width - EDGE - card.offsetWidth
  card.style.maxBlockSize = `${shown}px`
  card.style.insetInlineStart = `${Math.max(EDGE, Math.min(start.left, furthest))}px`
  card.style.insetBlockStart = `${isBelow ? of.bottom + GAP : of.top - GAP - shown}px`
  return true
}
