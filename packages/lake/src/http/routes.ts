import {actions} from './endpoints/actions.ts'
import {checkCors} from './endpoints/check-cors.ts'
import {dataset, datasets} from './endpoints/datasets.ts'
import {documentsById} from './endpoints/documents-by-id.ts'
import {exportDataset} from './endpoints/export-dataset.ts'
import {pastDocuments, pastEvents, pastTransactions} from './endpoints/history.ts'
import {listen} from './endpoints/listen.ts'
import {keyValues, putKeyValues} from './endpoints/key-values.ts'
import {mutate} from './endpoints/mutate.ts'
import {ping} from './endpoints/ping.ts'
import {project, projects} from './endpoints/projects.ts'
import {referencesTo} from './endpoints/references.ts'
import {
  accessList,
  announcements,
  authId,
  authProviders,
  features,
  grants,
  roles,
  telemetryStatus,
  userApplications,
} from './endpoints/studio-questions.ts'
import {users} from './endpoints/users.ts'
import {loginPage, loginScript, loginStyle, signIn, signOut} from './endpoints/sign-in.ts'
import {query} from './endpoints/query.ts'
import {previewLink, siteStatus} from './endpoints/site.ts'
import {serveFile, serveImage} from './endpoints/serve-asset.ts'
import {uploadFile, uploadImage} from './endpoints/upload-asset.ts'
import {currentUser} from './endpoints/current-user.ts'
import type {Endpoint} from './exchange.ts'

/** Everything the lake answers, below `/v<date>`, `/vX` or `/v1`. */
const ROUTES: readonly (readonly [method: string, path: string, endpoint: Endpoint])[] = [
  ['GET ', '/data/query/:dataset', query],
  ['POST', '/data/query/:dataset', query],
  ['POST', '/data/actions/:dataset', actions],
  ['POST', '/data/mutate/:dataset', mutate],
  ['GET ', '/data/doc/:dataset/:ids', documentsById],
  ['GET ', '/data/export/:dataset', exportDataset],
  ['GET ', '/data/listen/:dataset', listen],
  ['POST', '/assets/images/:dataset', uploadImage],
  ['POST', '/assets/files/:dataset', uploadFile],
  ['GET ', '/data/history/:dataset/transactions/:ids', pastTransactions],
  ['GET ', '/data/history/:dataset/documents/:ids', pastDocuments],
  ['GET ', '/data/history/:dataset/events/documents/:ids', pastEvents],
  ['GET ', '/users/me', currentUser],
  ['GET ', '/users/me/keyvalue', keyValues],
  ['PUT ', '/users/me/keyvalue', putKeyValues],
  ['GET ', '/users/me/keyvalue/:keys', keyValues],
  ['GET ', '/users/:ids', users],
  ['GET ', '/auth/id', authId],
  ['POST', '/auth/logout', signOut],
  ['GET ', '/auth/providers', authProviders],
  ['GET ', '/data/references/:dataset/documents/:id/to', referencesTo],
  ['GET ', '/projects', projects],
  ['GET ', '/projects/:project', project],
  ['GET ', '/projects/:project/datasets', datasets],
  ['GET ', '/projects/:project/datasets/:dataset', dataset],
  ['GET ', '/projects/:project/datasets/:dataset/acl', accessList],
  ['GET ', '/projects/:project/grants', grants],
  ['GET ', '/projects/:project/roles', roles],
  ['GET ', '/projects/:project/user-applications', userApplications],
  ['GET ', '/features', features],
  ['GET ', '/intake/telemetry-status', telemetryStatus],
  ['GET ', '/journey/announcements', announcements],
  ['GET ', '/check/cors', checkCors],
  ['GET ', '/ping', ping],
]

/** What has no version: signing in, and how the site stands. */
const DOORS: typeof ROUTES = [
  ['GET ', '/login', loginPage],
  ['GET ', '/login.js', loginScript],
  ['GET ', '/login.css', loginStyle],
  ['POST', '/login', signIn],
  ['GET ', '/status.json', siteStatus],
  ['POST', '/preview-link', previewLink],
]

/** Assets, which have no version either. */
const ASSETS: typeof ROUTES = [
  ['GET ', '/images/:project/:dataset/:name', serveImage],
  ['GET ', '/files/:project/:dataset/:name', serveFile],
]

/** An endpoint and the named parts of the path that led to it. */
export interface Match {
  readonly endpoint: Endpoint
  readonly path: Readonly<Record<string, string>>
}

/** Finds the endpoint of a request below a version, or undefined where there is none. */
export function matchRoute(method: string, path: string): Match | undefined {
  return matchIn(ROUTES, method, path)
}

/** Finds the endpoint of a request without a version. */
export function matchUnversioned(method: string, path: string): Match | undefined {
  return matchDoor(method, path) ?? matchIn(ASSETS, method, path)
}

/** Finds the endpoint of a request that needs no data. */
export function matchDoor(method: string, path: string): Match | undefined {
  return matchIn(DOORS, method, path)
}

function matchIn(routes: typeof ROUTES, method: string, path: string): Match | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  const parts = path.split('/')
  for (const [routeMethod, pattern, endpoint] of routes) {
    if (routeMethod.trim() !== wanted) continue
    const named = matchParts(pattern.split('/'), parts)
    if (named !== undefined) return {endpoint, path: named}
  }
  return undefined
}

function matchParts(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const named: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (!expected.startsWith(':')) {
      if (part !== expected) return undefined
      continue
    }
    const decoded = decode(part)
    if (decoded === undefined || decoded === '') return undefined
    named[expected.slice(1)] = decoded
  }
  return named
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
