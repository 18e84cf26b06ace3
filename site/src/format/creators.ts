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

const OTHERS = /^(?:and |und |& )?(?:(?:many |viele )?others|andere|et al\.?|u\.? ?a\.?)$/i

/** Whether a creator is no person and no body, but says that there were more: “others”, “et al.”. */
const standsForOthers = ({literal, family, given}: Creator): boolean =>
  given === undefined && OTHERS.test((literal ?? family ?? '').trim())

/** Who is named, and whether a source says that there were more. */
export const namedIn = (creators: Source['creators']) => {
  const named = creators.filter((creator) => !standsForOthers(creator))
  return {named, hasOthers: named.length < creators.length}
}

/** The creators as a bibliography sorts them: `Lemon, Katherine N. and Peter C. Verhoef`. */
export const creatorsForList = (
  creators: Source['creators'],
  words: Words,
  language: string,
): string => {
  const {named, hasOthers} = namedIn(creators)
  const [first, ...more] = named
  if (first === undefined) return ''
  if (named.length > NAMED_MAX) return words.sources.andOthers(sorted(first))
  const names = [sorted(first), ...more.map(natural)]
  return hasOthers ? words.sources.andOthers(names.join(', ')) : formatList(names, language)
}

/** The creators as a sentence names them: `Lemon and Verhoef`, `Gama and others`. */
export const creatorsInShort = (
  creators: Source['creators'],
  words: Words,
  language: string,
): string => {
  const {named, hasOthers} = namedIn(creators)
  const [first] = named
  if (first === undefined) return ''
  if (named.length > NAMED_MAX) return words.sources.andOthers(short(first))
  const names = named.map(short)
  return hasOthers ? words.sources.andOthers(names.join(', ')) : formatList(names, language)
}
