import type {LakeStore} from '../store/lake-store.ts'
import {ADMINISTRATOR} from './caller.ts'
import type {Caller} from './caller.ts'
import {isRole} from './describe-role.ts'

/** Those who write or wrote here: the administrator, and whoever was given a token. */
export class People {
  readonly #store: LakeStore

  constructor(store: LakeStore) {
    this.#store = store
  }

  find(id: string): Caller | undefined {
    if (id === ADMINISTRATOR.id) return ADMINISTRATOR
    const {reader} = this.#store
    const role = reader.text('SELECT role FROM tokens WHERE id = ?', id)
    if (role !== undefined && isRole(role)) {
      const name = reader.text('SELECT label FROM tokens WHERE id = ?', id) ?? id
      return {id, name, access: role}
    }
    const wrote = reader.number(
      'SELECT count(*) FROM (SELECT 1 FROM transactions WHERE author = ? LIMIT 1)',
      id,
    )
    return wrote > 0 ? {id, name: id, access: 'anonymous'} : undefined
  }
}
