import {BASE} from './base.ts'

/** The address of the page that is rendered, without the path the site is hosted under. */
export const ownAddress = (url: URL): string =>
  url.pathname.startsWith(BASE) ? `/${url.pathname.slice(BASE.length)}` : url.pathname
