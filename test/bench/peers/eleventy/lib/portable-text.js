const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

export const escape = (text) =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character]) : text

const lineText = ({children}) => children.map(({text = ''}) => text).join('')

export const plainText = (blocks) => blocks.map(lineText).join('\n')

/** The headings of a body with an id each. */
export const outline = (body) => {
  const taken = new Set()
  return body
    .filter(({style}) => style === 'h2')
    .map((block) => {
      const text = lineText(block)
      const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      let id = slug
      for (let at = 1; taken.has(id); at++) id = `${slug}-${at}`
      taken.add(id)
      return {id, text, key: block._key}
    })
}

const inline = ({children, markDefs}, {byId, numbers}) => {
  let html = ''
  for (const child of children) {
    if (child._type === 'citation') {
      const number = numbers.get(child.source._ref)
      html += `<sup class="citation"><a id="cite-${number}-a" href="#source-${number}" role="doc-noteref" aria-label="Source ${number}">${number}</a></sup>`
      continue
    }
    let text = escape(child.text)
    for (const mark of child.marks) {
      if (mark === 'strong') text = `<strong>${text}</strong>`
      else {
        const target = byId.get(markDefs.find(({_key}) => _key === mark).entry._ref)
        text = `<a class="term" href="/glossary/${target.slug.current}/">${text}</a>`
      }
    }
    html += text
  }
  return html
}

/** Blocks as HTML; list items that follow each other are one list. */
export const toHtml = (blocks, context, headings = []) => {
  const ids = new Map(headings.map(({key, id}) => [key, id]))
  let html = ''
  let inList = false
  for (const block of blocks) {
    const isItem = block.listItem !== undefined
    if (isItem !== inList) html += isItem ? '<ul>' : '</ul>'
    inList = isItem
    const text = inline(block, context)
    if (isItem) html += `<li>${text}</li>`
    else if (block.style === 'h2') html += `<h2 id="${ids.get(block._key)}">${text}</h2>\n`
    else html += `<p>${text}</p>\n`
  }
  return inList ? `${html}</ul>` : html
}
