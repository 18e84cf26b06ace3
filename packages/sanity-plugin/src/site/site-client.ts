import {createSiteStore, SIGNED_OUT, type SiteStore} from './site-store.ts'

/** Where a Studio learns how its site stands, and how to see drafts. */
export interface SiteClient {
  readonly store: SiteStore
  /**
   * Asks for a link that lets this browser in once, to the page of a document or to the first one.
   *
   * @throws a whole sentence, as an error, if there is none
   */
  readonly previewLink: (document: string | undefined) => Promise<string>
}

const linkIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' &&
  answer !== null &&
  'link' in answer &&
  typeof answer.link === 'string'
    ? answer.link
    : undefined

/** @param status - the address of `/status.json`, on the origin that serves the Studio */
export const createSiteClient = (status: string): SiteClient => {
  const address = (path?: string): URL => {
    const own = new URL(status, window.location.origin)
    return path === undefined ? own : new URL(path, own)
  }
  return {
    store: createSiteStore({
      ask: async () => {
        const response = await window.fetch(address())
        if (response.status === SIGNED_OUT) return SIGNED_OUT
        if (!response.ok) throw new TypeError(`${address().pathname} answered ${response.status}.`)
        return response.json()
      },
      isHidden: () => document.hidden,
      later: (call, after) => {
        const timer = setTimeout(call, after)
        return () => clearTimeout(timer)
      },
    }),
    previewLink: async (shown) => {
      const response = await window.fetch(address('preview-link'), {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(shown === undefined ? {} : {document: shown}),
      })
      const link = response.ok ? linkIn(await response.json()) : undefined
      if (link !== undefined) return link
      throw new Error(
        response.status === SIGNED_OUT
          ? 'This browser is not signed in where the preview runs. Open a new link from “stepzero login”.'
          : 'The preview does not run. Start “stepzero start” again, and it appears here.',
      )
    },
  }
}
