/**
 * Moves between the field and the links of the results: down and up by arrows, back to the field by
 * Escape. Everything is reachable by Tab as well; the arrows are a short cut.
 */
export const followArrowKeys = (root: HTMLElement, field: HTMLInputElement): void => {
  root.addEventListener('keydown', (event) => {
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.search-link')]
    const at = links.findIndex((link) => link === document.activeElement)
    if (event.key === 'Escape' && at >= 0) field.focus()
    else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === field)) {
      links[at + 1]?.focus()
    } else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus()
    else return
    event.preventDefault()
  })
}
