import {isJsonObject} from '../../json.ts'
import {requireLogin} from '../require-role.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {readJson} from '../read-json-body.ts'
import {refusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

/** Far more than a Studio keeps for its user, and no place to store files. */
const KEY_LIMIT = 1000
const VALUE_LIMIT = 64 * 1024

/** What the Studio keeps for a user: of the keys that are asked for those that exist, or all. */
export const keyValues: Endpoint = ({response, lake, caller, path}) => {
  requireLogin(caller)
  const keys = path['keys']
  const all = lake.store.reader.texts(
    `SELECT json_object('key', key, 'value', json(value)) FROM keyvalues WHERE user = ? ORDER BY key`,
    caller.id,
  )
  const pairs = all.map((text): unknown => JSON.parse(text))
  const wanted = new Set(keys?.split(','))
  const isWanted = (pair: unknown) =>
    keys === undefined || (isJsonObject(pair) && wanted.has(String(pair['key'])))
  sendJson(response, 200, pairs.filter(isWanted))
}

/** Keeps a list of `{key, value}` for the user, all or none. */
export const putKeyValues: Endpoint = async ({request, response, lake, caller}) => {
  requireLogin(caller)
  const body = await readJson(request)
  const pairs = (Array.isArray(body) ? body : [body]).map(parsePair)
  const put = lake.store.database.prepare(
    `INSERT INTO keyvalues (user, key, value) VALUES (?, ?, ?)
     ON CONFLICT (user, key) DO UPDATE SET value = excluded.value`,
  )
  lake.store.transact(() => {
    for (const {key, value} of pairs) put.run(caller.id, key, JSON.stringify(value))
    requireRoom(lake, caller.id)
  })
  sendJson(response, 200, pairs)
}

function requireRoom(lake: Exchange['lake'], user: string): void {
  const count = lake.store.reader.number('SELECT count(*) FROM keyvalues WHERE user = ?', user)
  if (count > KEY_LIMIT) throw refusal(413, `At most ${KEY_LIMIT} keys are kept for a user.`)
}

function parsePair(pair: unknown): {key: string; value: unknown} {
  const {key, value} = isJsonObject(pair) ? pair : {}
  if (typeof key !== 'string' || key === '' || key.length > 256 || value === undefined) {
    throw refusal(400, 'A list of {key, value} is required; a key has 1 to 256 characters.')
  }
  if (JSON.stringify(value).length > VALUE_LIMIT) {
    throw refusal(413, `A value may have ${VALUE_LIMIT} characters.`)
  }
  return {key, value}
}
