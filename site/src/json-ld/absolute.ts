import type {View} from '@stepzero/content'
import {here} from '../base.ts'

/** A path of this site as machines elsewhere can follow it; as a path where no address is known. */
export const absolute = (graph: Pick<View, 'baseAddress'>, address: string): string => {
  const base = graph.baseAddress()
  return base === undefined ? here(address) : `${base}${address}`
}
