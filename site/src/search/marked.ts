/**
 * An excerpt as nodes: its text, and `<mark>` around what matched. Everything else that could stand
 * in it is dropped, so that no index can bring an element into the page.
 */
export const marked = (excerpt: string): Node[] => {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...parsed.body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '')
    if (node.nodeName !== 'MARK') return text
    const mark = document.createElement('mark')
    mark.append(text)
    return mark
  })
}
