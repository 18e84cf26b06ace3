import {describeEntry} from '../lib/describe-entry.js'
import {numberSources} from '../lib/number-sources.js'
import {page} from '../lib/page.js'
import {escape, outline, toHtml} from '../lib/portable-text.js'

export const data = {
  pagination: {data: 'glossary.entries', size: 1, alias: 'entry'},
  permalink: ({entry}) => `glossary/${entry.slug.current}/index.html`,
}

export function render({entry, glossary}) {
  const {byId} = glossary
  const numbers = numberSources(entry)
  const context = {byId, numbers}
  const headings = outline(entry.body)
  return page(glossary, {
    title: entry.title,
    description: entry.definition,
    address: `/glossary/${entry.slug.current}/`,
    head: `<script type="application/ld+json">${describeEntry(entry)}</script>`,
    main: `<article>
<h1>${escape(entry.title)}</h1>
${entry.aliases.length > 0 ? `<p class="aliases">Also called ${entry.aliases.map(escape).join(', ')}</p>` : ''}
<p class="lead">${escape(entry.definition)}</p>
<nav class="contents"><h2>Contents</h2><ol>${headings
      .map(({id, text}) => `<li><a href="#${id}">${escape(text)}</a></li>`)
      .join('')}</ol></nav>
${toHtml(entry.body, context, headings)}
<section><h2>Questions</h2>${entry.faq
      .map(({question, answer}) => `<h3>${escape(question)}</h3>${toHtml(answer, context)}`)
      .join('')}</section>
<section><h2>Sources</h2><ol>${[...numbers]
      .map(([id, number]) => {
        const {creators, issued, url, title} = byId.get(id)
        const by = creators.map(({literal}) => escape(literal)).join(', ')
        return `<li id="source-${number}">${by} (${issued}). <a href="${escape(url)}">${escape(title)}</a></li>`
      })
      .join('')}</ol></section>
<nav><h2>Related</h2><ul>${entry.related
      .map(({_ref}) => byId.get(_ref))
      .map(({slug, title}) => `<li><a href="/glossary/${slug.current}/">${escape(title)}</a></li>`)
      .join('')}</ul></nav>
</article>`,
  })
}
