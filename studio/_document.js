import {createElement as h} from 'react'

const STYLE = `
  html { background-color: light-dark(#fff, #13141b); color-scheme: light dark; }
  html, body, #sanity { height: 100%; }
  body { margin: 0; -webkit-font-smoothing: antialiased; }
`

/** The page around the Studio. Sanity's own one would fetch its fonts from another origin. */
export default function Document({css = [], entryPath}) {
  return h(
    'html',
    {lang: 'en'},
    h(
      'head',
      null,
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'robots', content: 'noindex'}),
      h('meta', {name: 'referrer', content: 'same-origin'}),
      h('link', {rel: 'icon', href: '/favicon.ico'}),
      h('title', null, 'Stepzero Studio'),
      css.map((href) => h('link', {key: href, rel: 'stylesheet', href})),
      h('style', {dangerouslySetInnerHTML: {__html: STYLE}}),
    ),
    h(
      'body',
      null,
      h('div', {id: 'sanity'}),
      h('noscript', null, 'The Studio needs JavaScript. The site it edits does not.'),
      h('script', {type: 'module', src: entryPath}),
    ),
  )
}
