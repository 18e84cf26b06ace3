import {describe, expect, test} from 'vitest'
import {page, siteOf, SOUND} from './fixture-site.ts'
import {proveSite} from './prove-site.ts'
import type {RuleId} from './rules.ts'

const storageKeys = ['stepzero:*']
const prove = (files: Readonly<Record<string, string>>) => proveSite(siteOf(files), {storageKeys})

/** What a page must not hold, by what is wrong with it. */
const IN_A_PAGE: readonly (readonly [what: string, rule: RuleId, html: string])[] = [
  ['an e-mail field', 'personal-field', '<input type="email">'],
  ['a telephone field', 'personal-field', '<input type="tel">'],
  ['a password', 'personal-field', '<input type="password">'],
  ['a field called "email"', 'personal-field', '<input name="email">'],
  ['a field labelled "Your name"', 'personal-field', '<label>Your name <input></label>'],
  [
    'a field labelled from elsewhere',
    'personal-field',
    '<label for="f">Ihre Telefonnummer</label><textarea id="f"></textarea>',
  ],
  [
    'a field that fills itself in',
    'personal-field',
    '<input autocomplete="section-a family-name">',
  ],
  ['a text that is edited', 'personal-field', '<div contenteditable aria-label="E-Mail">x</div>'],
  [
    'a form with an address',
    'sending-form',
    '<form action="https://list.example/"><p>x</p></form>',
  ],
  ['a form to its own address', 'sending-form', '<form method="post"><p>x</p></form>'],
  [
    'a form that writes a letter',
    'sending-form',
    '<form action="mailto:a@b.example"><p>x</p></form>',
  ],
  ['a button with an address', 'sending-form', '<button formaction="/x">Send</button>'],
  ['a tracking pixel', 'foreign-request', '<img src="https://t.example/p.gif" alt="">'],
  [
    'a tracking pixel without a script',
    'foreign-request',
    '<noscript><img src="//t.example/p"></noscript>',
  ],
  [
    'an image in a list of sizes',
    'foreign-request',
    '<img srcset="/a.woff2 1x, https://t.example/2 2x">',
  ],
  ['a foreign script', 'foreign-request', '<script src="https://cdn.example/a.js"></script>'],
  ['a report of a click', 'foreign-request', '<a href="/" ping="https://t.example/">x</a>'],
  ['a foreign drawing', 'foreign-request', '<svg><use href="https://t.example/a.svg#b"/></svg>'],
  ['a film', 'foreign-request', '<video poster="https://t.example/a.jpg"></video>'],
  ['a frame', 'frame', '<iframe src="/check/"></iframe>'],
  ['an embedded file', 'frame', '<object data="/a.woff2"></object>'],
  ['a script in its text', 'inline-code', '<script>go()</script>'],
  ['rules for loading ahead', 'inline-code', '<script type="speculationrules">{}</script>'],
  ['a handler', 'inline-code', '<p onclick="go()">x</p>'],
  ['a style of its own', 'inline-code', '<p style="color:red">x</p>'],
  ['a style sheet in its text', 'inline-code', '<style>p{color:red}</style>'],
  ['a script as an address', 'inline-code', '<a href=" Java&#9;Script:go()">x</a>'],
  ['a link to nowhere', 'dead-link', '<a href="/nowhere/">x</a>'],
  ['a link to no place on a page', 'dead-link', '<a href="/check/#nowhere">x</a>'],
  ['an image that is not there', 'dead-link', '<img src="/nowhere.png">'],
  ['text in a template', 'needs-script', '<template><p>The answer.</p></template>'],
  ['text that is hidden', 'needs-script', '<div hidden><p>The answer.</p></div>'],
  ['text in a closed dialog', 'needs-script', '<dialog><p>The answer.</p></dialog>'],
  ['an element that a script fills', 'needs-script', '<the-answer></the-answer>'],
  [
    'a result behind a step',
    'gated-result',
    '<self-check><script type="application/json">{"results":[{"key":"fit"}]}</script><p>Take it.</p></self-check>',
  ],
  [
    'a result that is empty',
    'gated-result',
    '<self-check><script type="application/json">{"results":[{"key":"fit"}]}</script><p>Take it.</p><p data-result="fit"> </p></self-check>',
  ],
]

const IN_A_HEAD: typeof IN_A_PAGE = [
  ['a cookie', 'cookie', '<meta http-equiv="Set-Cookie" content="a=b">'],
  [
    'a foreign font',
    'foreign-request',
    '<link rel="preload" as="font" href="https://f.example/a.woff2">',
  ],
  [
    'a foreign style sheet',
    'foreign-request',
    '<link rel="stylesheet" href="https://f.example/a.css">',
  ],
  ['a page fetched ahead', 'foreign-request', '<link rel="prefetch" href="https://o.example/">'],
  ['a connection ahead', 'foreign-request', '<link rel="preconnect" href="https://o.example">'],
  ['a moved base', 'policy', '<base href="/">'],
  [
    'a weak policy',
    'policy',
    `<meta http-equiv="content-security-policy" content="default-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'">`,
  ],
]

const SCRIPTS: typeof IN_A_PAGE = [
  ['a cookie', 'cookie', "document.cookie = 'a=b'"],
  ['a cookie by another name', 'cookie', "const d = document; d['coo' + 'kie'] = 'a=b'"],
  ['the cookie store', 'cookie', "cookieStore.set('a', 'b')"],
  ['storage under no declared key', 'storage', "localStorage.setItem('who', '1')"],
  ['storage under any key', 'storage', 'export const a = (k) => window.localStorage.getItem(k)'],
  [
    'storage under a key of any ending',
    'storage',
    'localStorage.getItem(`other:${document.title}`)',
  ],
  ['storage as a property', 'storage', "localStorage.who = 'me'"],
  ['storage of a session', 'storage', "sessionStorage.setItem('stepzero:a', '1')"],
  ['a database', 'storage', "indexedDB.open('a')"],
  ['the cache', 'storage', "caches.open('a')"],
  ['a beacon', 'connection', "navigator.sendBeacon('/t', 'x')"],
  ['a socket', 'connection', "new WebSocket('/s')"],
  ['a stream', 'connection', "new EventSource('/s')"],
  ['a service worker', 'connection', "navigator.serviceWorker.register('/w.js')"],
  ['a request that sends', 'connection', "fetch('/t', {method: 'POST', body: 'x'})"],
  ['a foreign request', 'foreign-request', "fetch('https://t.example.org.uk/')"],
  [
    'a foreign request in pieces',
    'foreign-request',
    "const h = '//t.firm.io'; fetch(`https:${h}/x`)",
  ],
  ['a foreign import', 'foreign-request', "import('https://cdn.firm.io/a.js')"],
  ['a foreign import by declaration', 'foreign-request', "import 'https://cdn.firm.io/a.js'"],
  ['a field for an address', 'personal-field', "document.createElement('input').type = 'email'"],
  ['a field in a text', 'personal-field', "p.innerHTML = '<input type=email>'"],
  ['a form', 'sending-form', "document.createElement('form')"],
  ['a frame', 'frame', "document.createElement('iframe')"],
  ['text as code', 'inline-code', "eval('1')"],
  ['what cannot be read', 'unreadable', 'const = 1'],
]

const FILES: readonly (readonly [what: string, rule: RuleId, file: string, content: string])[] = [
  [
    'a style sheet that imports',
    'foreign-request',
    'site.css',
    "@import 'https://f.example/a.css';",
  ],
  [
    'a style sheet with an image',
    'foreign-request',
    'site.css',
    'p{background:url(//t.example/a)}',
  ],
  ['a variable with an image', 'foreign-request', 'site.css', 'p{--a:url("https://t.example/a")}'],
  [
    'an image of several',
    'foreign-request',
    'site.css',
    "p{background:image-set('https://t.example/a' 1x)}",
  ],
  [
    'a font of another host',
    'foreign-request',
    'site.css',
    '@font-face{src:url(https://f.example/a)}',
  ],
  ['a page that only a script knows', 'unreachable', 'lost/index.html', page('<h1>Lost</h1>')],
  ['a page without text', 'needs-script', '404.html', page('<div id="app"></div>')],
  ['a page without a policy', 'policy', '404.html', '<!doctype html><main>Nothing</main>'],
  [
    'text that only machines get',
    'needs-script',
    'check/index.md',
    'Only somebody who reads machine files learns about prices, deadlines and exits.',
  ],
  [
    'a redirect to another site',
    'foreign-redirect',
    '_redirects',
    '/older/ https://o.example/ 301\n',
  ],
  ['a redirect to nowhere', 'dead-link', '_redirects', '/older/ /nowhere/ 301\n'],
  [
    'a page that sends its reader away',
    'foreign-redirect',
    'old/index.html',
    page('<h1>Old</h1>', '<meta http-equiv="refresh" content="0;URL=\'https://o.example/\'">'),
  ],
  ['a host that sets a cookie', 'cookie', '_headers', '/*\n  Set-Cookie: a=b\n'],
  ['a host that asks for reports', 'foreign-request', '_headers', '/*\n  Report-To: {}\n'],
  [
    'a host that loads ahead',
    'foreign-request',
    '_headers',
    '/*\n  Link: <https://o.example/a>; rel=preload\n',
  ],
  [
    'a drawing with a script',
    'inline-code',
    'mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>go()</script></svg>',
  ],
  [
    'a drawing with a foreign image',
    'foreign-request',
    'mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://t.example/a"/></svg>',
  ],
  [
    'a drawing with a foreign style',
    'foreign-request',
    'mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "https://t.example/a";</style></svg>',
  ],
  [
    'a foreign icon',
    'foreign-request',
    'app.webmanifest',
    '{"icons":[{"src":"https://o.example/a.png"}]}',
  ],
]

describe('proveSite', () => {
  test('finds nothing on a sound site, and says what it looked at', async () => {
    const {findings, figures} = await prove(SOUND)
    expect(findings).toEqual([])
    expect(figures).toMatchObject({
      files: 13,
      pages: 3,
      redirects: 2,
      foreignLinks: 1,
      fields: 1,
      forms: 0,
      scripts: 1,
      styles: 1,
      storageKeys: ['stepzero:kept'],
    })
    expect(figures.weights.find(({address}) => address === '/check/')).toMatchObject({
      styles: SOUND['site.css']?.length,
      scripts: SOUND['site.js']?.length,
      fonts: 0,
    })
  })

  test.each(IN_A_PAGE)('finds %s in a page', async (_, rule, html) => {
    const files = {...SOUND, '404.html': page(`<h1>Nothing is here</h1>\n${html}`)}
    expect(await rulesIn(files)).toEqual([`${rule} /404.html`])
  })

  test.each(IN_A_HEAD)('finds %s in a head', async (_, rule, html) => {
    const files = {...SOUND, '404.html': page('<h1>Nothing is here</h1>', html)}
    expect(await rulesIn(files)).toEqual([`${rule} /404.html`])
  })

  test.each(SCRIPTS)('finds %s in a script', async (_, rule, script) => {
    expect(await rulesIn({...SOUND, 'site.js': `${script}\n`})).toEqual([`${rule} /site.js`])
  })

  test.each(FILES)('finds %s', async (_, rule, file, content) => {
    const found = await rulesIn({...SOUND, [file]: content})
    expect(found.map((one) => one.split(' ')[0])).toEqual([rule])
  })

  test('says where, on which line, and what to do', async () => {
    const files = {...SOUND, '404.html': page('<h1>Nothing</h1>\n<p>\n<input type="email">')}
    expect((await prove(files)).findings).toEqual([
      {
        rule: 'personal-field',
        address: '/404.html',
        line: 6,
        message: 'The field is of the type "email".',
        remedy: 'Take it out: what a reader came for needs none of it.',
      },
    ])
  })

  test('reads a site that is hosted under a path', async () => {
    const moved = Object.entries(SOUND).map(([path, text]): [string, string] => [
      path,
      text
        .replaceAll(/(href="|src="|url=|url\("|\]\()\//g, '$1/docs/')
        .replace('firm.example/', 'firm.example/docs/'),
    ])
    const files = {
      ...Object.fromEntries(moved),
      _redirects: '',
      'app.webmanifest': '{}',
      'mark.svg': '',
    }
    expect((await prove(files)).findings).toEqual([])
    const escaped = {
      ...files,
      '404.html': page('<h1>Nothing</h1>').replaceAll('href="/site', 'href="/docs/site'),
    }
    expect((await prove(escaped)).findings.map(({message}) => message)).toEqual([
      'It links to /, which is no address of this site.',
      'It loads a script from /site.js, which is no address of this site.',
    ])
  })

  test('survives markup that is none', async () => {
    const html =
      '<main><p>x</div></main></main><a href="%%%"><input type><label for><script type="application/ld+json">'
    const {findings} = await prove({...SOUND, '404.html': html})
    expect(findings.map(({rule}) => rule)).toEqual(['policy', 'dead-link'])
  })
})

const rulesIn = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
  const {findings} = await prove(files)
  return [...new Set(findings.map(({rule, address}) => `${rule} ${address}`))]
}
