import type {Patch, SanityClient} from '@sanity/client'
import type {LinkStatus} from '@stepzero/content-model'
import {SourceError} from '../errors.ts'
import type {FollowedLake} from '../source/follow-lake.ts'
import {lakeClient} from '../source/lake-client.ts'
import {citedAddress, textOf, type CitedAddress} from './cited-address.ts'

/** What was found out about the address of a source. */
export interface StatusToWrite {
  readonly id: string
  /** The address that was asked. */
  readonly address: string
  readonly state: LinkStatus['state']
  /** The day of the check. */
  readonly checkedAt: string
}

/** What came of writing it: `edited` where the source has another address by now, or is none. */
export type Written = 'written' | 'same' | 'edited'

const STORED = '*[_id in $ids]{_id, _rev, _type, title, url, doi, archiveUrl, linkStatus}'
const TRIES = 5

/**
 * Writes what the check of a source found into the source, and into its draft if that has the same
 * address, so that publishing does not undo it. Only what is another is written, and only over the
 * revision that was read: what editors write meanwhile stays, and is read again.
 *
 * @throws {@link SourceError} in one sentence, when the lake does not take it
 * @public
 */
export async function writeLinkStatus(lake: FollowedLake, found: StatusToWrite): Promise<Written> {
  try {
    return await write(await lakeClient(lake), found)
  } catch (cause) {
    const isRefusal = [401, 403].includes(statusOf(cause) ?? 0)
    throw new SourceError(
      `dataset "${lake.dataset}"`,
      `What was found about the source "${found.id}" cannot be written: ${reason(cause)}`,
      isRefusal
        ? 'Give a token with the role of an editor; what was written before is kept.'
        : 'Run the check again; what was written before is kept.',
      {cause},
    )
  }
}

/**
 * What the lake answered instead. Known by its field: the class would cost every command that never
 * writes the time to load the client.
 */
const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined

const reason = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.endsWith('.') ? message : `${message}.`
}

async function write(client: SanityClient, found: StatusToWrite): Promise<Written> {
  for (let attempt = 1; ; attempt++) {
    const rows = await client.fetch<unknown>(STORED, {ids: [found.id, `drafts.${found.id}`]})
    const stored = (Array.isArray(rows) ? rows : []).filter(
      (row) => citedAddress(row)?.address === found.address,
    )
    if (!stored.some((row) => textOf(row, '_id') === found.id)) return 'edited'
    const patches = stored.flatMap((row) => patchOf(client, row, found))
    if (patches.length === 0) return 'same'
    try {
      const transaction = client.transaction()
      for (const patch of patches) transaction.patch(patch)
      await transaction.commit({visibility: 'async'})
      return 'written'
    } catch (error) {
      const isConflict = statusOf(error) === 409
      if (!isConflict || attempt === TRIES) throw error
    }
  }
}

function patchOf(client: SanityClient, row: unknown, found: StatusToWrite): Patch[] {
  const cited = citedAddress(row)
  const revision = textOf(row, '_rev')
  if (cited === undefined || revision === undefined || !isNews(cited.known, found)) return []
  const {state, checkedAt} = found
  const linkStatus = {_type: 'linkStatus', state, checkedAt}
  return [client.patch(cited.id).ifRevisionId(revision).set({linkStatus})]
}

/**
 * Whether a finding says more than what is known: that nothing could be told today takes nothing
 * from what was certain before.
 *
 * @public
 */
export function isNews(
  known: CitedAddress['known'],
  {state, checkedAt}: Pick<LinkStatus, 'state' | 'checkedAt'>,
): boolean {
  if (known === undefined) return true
  if (state === 'cannotTell' && known.state !== 'cannotTell') return false
  return known.state !== state || known.checkedAt !== checkedAt
}
