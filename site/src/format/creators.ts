import type {Source} from '@stepzero/content-model'
import type {Words} from '../words/words.ts'
import {formatList} from './list.ts'

type Creator = Source['creators'][number]

/** More than this many, and a bibliography names the first one only. */
const NAMED_MAX = 3

const sorted = ({family, given, literal}: Creator): string =>
  literal ?? [family, given].filter((part) => part !== undefined).join(', ')

const natural = ({family, given, literal}: Creator): string =>
  literal ?? [given, family].filter((part) => part !== undefined).join(' ')

const short = ({family, literal}: Creator): string => literal ?? family ?? ''

/** The creators as a bibliography sorts them: `Lemon, Katherine N. and Peter C. Verhoef`. */
export const creatorsForList = (
  creators: Source['creators'],
  words: Words,
  language: string,
): string => {
  const [first, ...others] = creators
  if (first === undefined) return ''
  if (creators.length > NAMED_MAX) return words.sources.andOthers(sorted(first))
  return formatList([sorted(first), ...others.map(natural)], language)
}

/** The creators as a sentence names them: `Lemon and Verhoef`, `Gama and others`. */
export const creatorsInShort = (
  creators: Source['creators'],
  words: Words,
  language: string,
): string => {
  const [first] = creators
  if (first === undefined) return ''
  if (creators.length > NAMED_MAX) return words.sources.andOthers(short(first))
  return formatList(creators.map(short), language)
}
