import {randomUUID} from 'node:crypto'
import type {LakeStore} from '../store/lake-store.ts'
import type {Caller} from './caller.ts'
import {isRole} from './describe-role.ts'
import type {Role} from './describe-role.ts'
import {hashOf, newSecret} from './secret.ts'

/**
 * A token as it can be listed: without its secret, which is kept nowhere.
 *
 * @public
 */
export interface TokenInfo {
  readonly id: string
  readonly role: Role
  readonly label: string
  readonly created: string
}

/** Tokens of programs, each with a role; of each only a hash is kept. */
export class Tokens {
  readonly #store: LakeStore

  constructor(store: LakeStore) {
    this.#store = store
  }

  /** Makes a token and returns its secret, which cannot be had again. */
  create(role: Role, label: string): string {
    const secret = `sz-${newSecret()}`
    this.#store.database
      .prepare('INSERT INTO tokens (hash, id, role, label, created) VALUES (?, ?, ?, ?, ?)')
      .run(hashOf(secret), `token-${randomUUID()}`, role, label, new Date().toISOString())
    return secret
  }

  /** Who holds a token; undefined where it is none. The lookup is by hash: it leaks no secret. */
  find(secret: string): Caller | undefined {
    const hash = hashOf(secret)
    const row = this.#store.database.prepare('SELECT * FROM tokens WHERE hash = ?').get(hash)
    const info = row === undefined ? undefined : infoOf(row)
    if (info === undefined) return undefined
    return {id: info.id, name: info.label, access: info.role, credential: hash}
  }

  list(): TokenInfo[] {
    const rows = this.#store.database.prepare('SELECT * FROM tokens ORDER BY created').all()
    return rows.map(infoOf).filter((info) => info !== undefined)
  }

  /** Makes a token worthless; returns its hash, or undefined where there is none of this id. */
  revoke(id: string): string | undefined {
    const hash = this.#store.reader.text('SELECT hash FROM tokens WHERE id = ?', id)
    this.#store.database.prepare('DELETE FROM tokens WHERE id = ?').run(id)
    return hash
  }
}

function infoOf({id, role, label, created}: Record<string, unknown>): TokenInfo | undefined {
  const isInfo = typeof id === 'string' && typeof label === 'string' && typeof created === 'string'
  return isInfo && typeof role === 'string' && isRole(role) ? {id, role, label, created} : undefined
}
