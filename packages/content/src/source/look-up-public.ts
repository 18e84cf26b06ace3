import {lookup as lookUp, type LookupAddress, type LookupOptions} from 'node:dns'
import {isPublicAddress} from './public-address.ts'

/** Finds all addresses of a host name. */
export type Resolve = (
  host: string,
  options: LookupOptions & {all: true},
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** What decides which addresses may be connected to. */
export interface PublicLookup {
  /** What the connection fails with if an address is not allowed. */
  readonly refusal: () => Error
  /** Instead of the system's resolver, in tests. */
  readonly resolve?: Resolve | undefined
  /** Instead of only those of the public internet, in tests. */
  readonly allows?: ((address: string) => boolean) | undefined
}

/**
 * Resolves a name as a connection needs it (`lookup` of `http.request`), and refuses it if any of
 * its addresses is not allowed: what was checked is then exactly what is connected to.
 */
export const lookUpPublic =
  ({refusal, resolve = lookUp, allows = isPublicAddress}: PublicLookup) =>
  (
    host: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolve(host, {...options, all: true}, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) {
        callback(error ?? new Error('the host has no address'), [])
      } else if (!addresses.every(({address}) => allows(address))) {
        callback(refusal(), [])
      } else if (options.all === true) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
