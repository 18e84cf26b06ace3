import {createContext} from 'react'
import type {SiteClient} from './site-client.ts'
import type {SiteOptions} from './site-options.ts'

/** What the plugin was told of the site. */
export interface Site {
  readonly options: SiteOptions
  /** Absent where nobody tells how the site stands. */
  readonly client: SiteClient | undefined
}

/** The site of a workspace; without the plugin’s layout there is none, and nothing is shown. */
export const SiteContext = createContext<Site>({options: {}, client: undefined})
