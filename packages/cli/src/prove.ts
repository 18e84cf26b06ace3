import {SiteProof} from '@stepzero/proof'
import type {SiteProver} from '@stepzero/publish'
import {STORAGE_KEYS} from './storage-keys.ts'

/** How every site is proved that this command publishes. */
export const prover: SiteProver = (base) => new SiteProof({base, storageKeys: STORAGE_KEYS})
