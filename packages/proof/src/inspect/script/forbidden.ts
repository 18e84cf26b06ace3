import type {Note} from '../file-facts.ts'

/** A global or a member that no script of the site may touch. */
interface Forbidden {
  readonly rule: Note['rule']
  readonly message: string
  readonly remedy: string
}

const connection = (what: string): Forbidden => ({
  rule: 'connection',
  message: `The script ${what}.`,
  remedy: 'Take it out: the site answers from files, and nothing goes back.',
})
const storage = (what: string): Forbidden => ({
  rule: 'storage',
  message: `The script ${what}.`,
  remedy:
    'Take it out, or keep what the reader asked to keep under a declared key of localStorage.',
})
const code = (what: string): Forbidden => ({
  rule: 'inline-code',
  message: `The script ${what}.`,
  remedy: 'Write the code into a file of the site.',
})
const cookie: Forbidden = {
  rule: 'cookie',
  message: 'The script reads or sets cookies.',
  remedy: 'Take it out.',
}

/** Names that mean the same whether they are globals or members of anything. */
export const FORBIDDEN: Readonly<Record<string, Forbidden>> = {
  cookieStore: cookie,
  indexedDB: storage('uses IndexedDB'),
  openDatabase: storage('uses a database of the browser'),
  sendBeacon: connection('sends a beacon'),
  WebSocket: connection('opens a socket'),
  WebTransport: connection('opens a connection'),
  EventSource: connection('keeps a connection open'),
  RTCPeerConnection: connection('opens a connection to other browsers'),
  XMLHttpRequest: connection('uses XMLHttpRequest, which can send'),
  serviceWorker: connection('registers a service worker'),
  SharedWorker: connection('starts a worker that outlives the page'),
}

/** Names that count only as members, since they are too common by themselves. */
export const FORBIDDEN_MEMBERS: Readonly<Record<string, Forbidden>> = {
  cookie,
  submit: {rule: 'sending-form', message: 'The script sends a form.', remedy: 'Take it out.'},
  requestSubmit: {
    rule: 'sending-form',
    message: 'The script sends a form.',
    remedy: 'Take it out.',
  },
}

/** Names that count only as globals, for the same reason. */
export const FORBIDDEN_GLOBALS: Readonly<Record<string, Forbidden>> = {
  caches: storage('uses the cache of the browser'),
  eval: code('runs text as code'),
  Function: code('makes functions of text'),
}

/** Elements that no script may make. */
export const FORBIDDEN_ELEMENTS: Readonly<Record<string, Forbidden>> = {
  form: {rule: 'sending-form', message: 'The script makes a form.', remedy: 'Take it out.'},
  iframe: {rule: 'frame', message: 'The script makes a frame.', remedy: 'Take it out.'},
  object: {rule: 'frame', message: 'The script makes a frame.', remedy: 'Take it out.'},
  embed: {rule: 'frame', message: 'The script makes a frame.', remedy: 'Take it out.'},
}
