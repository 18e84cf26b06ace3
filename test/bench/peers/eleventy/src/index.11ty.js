import {page} from '../lib/page.js'
import {escape} from '../lib/portable-text.js'

export const data = {permalink: 'glossary/index.html'}

export function render({glossary}) {
  return page(glossary, {
    title: 'All terms',
    description: 'All terms, by name.',
    address: '/glossary/',
    main: `<h1>All terms</h1><ul>${glossary.entries
      .map(({slug, title}) => `<li><a href="/glossary/${slug.current}/">${escape(title)}</a></li>`)
      .join('')}</ul>`,
  })
}
