import type {View} from '@stepzero/content'
import {here} from '../base.ts'
import {absolute} from '../json-ld/absolute.ts'

/**
 * The attributes of a link that says on paper where it leads, host and all: `print.css` writes
 * `data-address` behind it.
 *
 * @param address - a path of this site, or an address elsewhere
 */
export const onPaper = (graph: Pick<View, 'baseAddress'>, address: string) => ({
  href: here(address),
  'data-address': address.startsWith('/') ? absolute(graph, address) : address,
})
