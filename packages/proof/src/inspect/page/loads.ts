import type {Element, ElementCheck} from './element.ts'

/** What a link of a relation makes a browser do, to read on after "loads". */
const RELATIONS: Readonly<Record<string, string>> = {
  stylesheet: 'a style sheet',
  preload: 'a file ahead of its use',
  modulepreload: 'a script ahead of its use',
  prefetch: 'a page ahead of its use',
  prerender: 'a page ahead of its use',
  preconnect: 'a connection ahead of its use',
  'dns-prefetch': 'a host name ahead of its use',
  icon: 'an icon',
  'apple-touch-icon': 'an icon',
  'apple-touch-icon-precomposed': 'an icon',
  'mask-icon': 'an icon',
  manifest: 'a manifest',
  'compression-dictionary': 'a dictionary',
}

/** Attributes by which an element loads something of itself. */
const SOURCES: Readonly<Record<string, readonly (readonly [attribute: string, what: string])[]>> = {
  script: [
    ['src', 'a script'],
    ['href', 'a script'],
    ['xlink:href', 'a script'],
  ],
  img: [['src', 'an image']],
  image: [
    ['href', 'an image'],
    ['xlink:href', 'an image'],
  ],
  use: [
    ['href', 'a drawing'],
    ['xlink:href', 'a drawing'],
  ],
  feimage: [
    ['href', 'an image'],
    ['xlink:href', 'an image'],
  ],
  source: [['src', 'a recording']],
  video: [
    ['src', 'a film'],
    ['poster', 'an image'],
  ],
  audio: [['src', 'a recording']],
  track: [['src', 'subtitles']],
  input: [['src', 'an image']],
  embed: [['src', 'an embedded file']],
  object: [['data', 'an embedded file']],
  iframe: [['src', 'a frame']],
  frame: [['src', 'a frame']],
  portal: [['src', 'a frame']],
  body: [['background', 'an image']],
  table: [['background', 'an image']],
  td: [['background', 'an image']],
  html: [['manifest', 'a manifest']],
  a: [['ping', 'a report of the click']],
  area: [['ping', 'a report of the click']],
}

/** Everything an element makes a browser fetch without its reader asking for it. */
export const checkLoads: ElementCheck = (element, notebook) => {
  const {name, attributes, line} = element
  for (const [attribute, what] of SOURCES[name] ?? []) {
    const value = attributes[attribute]
    if (value === undefined) continue
    for (const one of attribute === 'ping' ? value.split(/\s+/) : [value]) {
      if (one.trim() !== '') notebook.load(what, one.trim(), line)
    }
  }
  for (const list of [attributes['srcset'], attributes['imagesrcset']]) {
    for (const address of addressesOf(list)) notebook.load('an image', address, line)
  }
  if (name === 'link') checkLink(element, notebook)
}

const checkLink: ElementCheck = ({attributes, line}, notebook) => {
  const href = attributes['href']?.trim()
  if (href === undefined || href === '') return
  for (const relation of (attributes['rel'] ?? '').toLowerCase().split(/\s+/)) {
    const what = RELATIONS[relation]
    if (what !== undefined) notebook.load(what, href, line)
  }
}

/** Each entry of such a list is an address and a width or a density. */
function addressesOf(list: Element['attributes'][string] | undefined): string[] {
  return (list ?? '')
    .split(/,(?=\s)|\s,/)
    .map((entry) => entry.trim().split(/\s/)[0] ?? '')
    .filter((address) => address !== '')
}
