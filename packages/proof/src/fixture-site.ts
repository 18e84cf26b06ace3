import type {SiteFiles} from './files/site-files.ts'

/** Files by path, as a site that was built. */
export const siteOf = (files: Readonly<Record<string, string>>): SiteFiles => ({
  paths: Object.keys(files).sort(),
  read: async (path) => new TextEncoder().encode(files[path] ?? ''),
})

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'"

/** A page as the site writes them; `head` and `main` are put in. */
export const page = (main: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">
<title>A page</title><link rel="stylesheet" href="/site.css">${head}</head>
<body><a href="/">Home</a><main id="main">
${main}
</main><script type="module" src="/site.js"></script></body></html>`

const CHECK = `<self-check>
<script type="application/json">{"results":[{"key":"fit"},{"key":"none"}]}</script>
<label><input type="radio" name="q" value="a"> We keep the e-mail addresses of customers</label>
<section data-result="fit"><h2>It fits</h2></section><section data-result="none"><p>It does not.<br></p></section>
</self-check>`

/** A small site with a bit of everything, and nothing wrong. */
export const SOUND: Readonly<Record<string, string>> = {
  'index.html': page(
    '<h1>Home</h1><p>See <a href="/check/#main">the check</a>, <a href="/old/">an old page</a> and <a href="https://other.example/">another site</a>.</p>',
    '<link rel="canonical" href="https://firm.example/">',
  ),
  'check/index.html': page(
    `<h1>A check</h1><p>Everything that it can say is written out below the questions.</p>${CHECK}<glossary-filter data-tool></glossary-filter>`,
    '<link rel="alternate" type="text/markdown" href="/check/index.md">',
  ),
  'check/index.md':
    '# A check\n\nEverything that it can say is [written](/check/) out below the questions.\n',
  'old/index.html': page('<h1>Old</h1>', '<meta http-equiv="refresh" content="0; url=/check/">'),
  '404.html': page('<h1>Nothing is here</h1>'),
  'site.css':
    '@font-face { font-family: a; src: url("/a.woff2") }\np { background: url(data:image/gif;base64,R0lGOD) }',
  'site.js':
    "const KEY = 'stepzero:kept'; export const kept = () => localStorage.getItem(KEY); fetch('/list.json'); document.createElementNS('http://www.w3.org/2000/svg', 'svg')",
  'a.woff2': 'font',
  'list.json': '[]',
  'mark.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><style>path{fill:#000}</style><path id="p"/><use href="#p"/></svg>',
  'app.webmanifest': '{"name":"Firm","start_url":"/","icons":[{"src":"/mark.svg"}]}',
  _redirects: '/older/ /check/ 301\n',
  _headers: `/*\n  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\n`,
}
