import {escapeHTML, toHTML} from '@portabletext/to-html'

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

/** Blocks as HTML, by the renderer that Sanity recommends. */
export const toHtml = (blocks, {numbers, addresses}, headings = []) => {
  const ids = new Map(headings.map(({key, id}) => [key, id]))
  return toHTML(blocks, {
    components: {
      block: {h2: ({children, value}) => `<h2 id="${ids.get(value._key)}">${children}</h2>`},
      marks: {
        term: ({children, value}) =>
          `<a class="term" href="${escapeHTML(addresses.get(value.entry._ref))}">${children}</a>`,
      },
      types: {
        citation: ({value}) => {
          const number = numbers.get(value.source._ref)
          return `<sup class="citation"><a id="cite-${number}-a" href="#source-${number}" role="doc-noteref" aria-label="Source ${number}">${number}</a></sup>`
        },
      },
    },
  })
}
