import {createClient, type ClientConfig} from '@sanity/client'
import type {AuthConfig} from 'sanity'
import {stayOnOrigin} from './stay-on-origin.ts'

/** A hosted Content Lake; without a project, the embedded one that serves the Studio. */
export interface HostedLake {
  readonly projectId?: string | undefined
  readonly dataset?: string | undefined
}

/** What the embedded lake calls its one project and its dataset unless told otherwise. */
const EMBEDDED = {projectId: 'stepzero', dataset: 'production'}

// The configuration is read by the command line as well, where there is no page.
const here = (): string => (typeof location === 'undefined' ? 'http://localhost' : location.origin)

/** Where the one-time link that `stepzero start` prints leads, and the sign-in page before it. */
const signIn = (origin: string): AuthConfig => ({
  loginMethod: 'cookie',
  redirectOnSingle: false,
  providers: [{name: 'stepzero', title: 'Sign in on this machine', url: `${origin}/login`}],
})

const SWITCHED_OFF = {enabled: false}

/**
 * The part of a workspace that says which Content Lake it edits.
 *
 * With a project: the hosted lake, as Sanity configures it. Without: the embedded lake, at the origin
 * that the Studio was served from, so that no port is known before it runs. For that lake it also
 * sends listeners over sockets, keeps every request on the origin, and switches off what only
 * Sanity's own service can do.
 */
export const lakeWorkspace = ({projectId, dataset}: HostedLake) => {
  if (projectId !== undefined && projectId !== '') {
    return {projectId, dataset: dataset || EMBEDDED.dataset}
  }
  const apiHost = here()
  if (typeof window !== 'undefined') stayOnOrigin(window)
  return {
    ...EMBEDDED,
    ...(dataset ? {dataset} : {}),
    apiHost,
    // Sanity would ask `http://<project>.<host>`, which no machine has a name for. Requests wait for
    // a lake that is away, for as long as it takes.
    unstable_clientFactory: (options: ClientConfig) =>
      createClient({...options, apiHost, useProjectHostname: false, timeout: 0}),
    auth: signIn(apiHost),
    // The newer strategies rank by a function that only the hosted lake has.
    search: {strategy: 'groqLegacy' as const},
    releases: SWITCHED_OFF,
    scheduledDrafts: SWITCHED_OFF,
    scheduledPublishing: SWITCHED_OFF,
    tasks: SWITCHED_OFF,
    mediaLibrary: SWITCHED_OFF,
    announcements: SWITCHED_OFF,
    document: {comments: SWITCHED_OFF},
  }
}
