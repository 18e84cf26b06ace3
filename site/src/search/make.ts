/** An element with a class and what stands in it. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...inner: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...inner)
  return element
}
