import type {LakeStore} from '../store/lake-store.ts'
import {dataRefusal} from './refusal.ts'

/** Checks the id that a client chose for its transaction; undefined where it chose none. */
export function newTransactionIdOf(value: unknown, store: LakeStore): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !/^[A-Za-z0-9_-]{1,128}$/.test(value)) {
    const description = '"transactionId" must have 1 to 128 of A–Z, a–z, 0–9, "_" and "-".'
    throw dataRefusal(400, 'httpBadRequestError', description)
  }
  if (!store.hasTransaction(value)) return value
  throw dataRefusal(409, 'transactionExistsError', `Transaction "${value}" was already done.`)
}
