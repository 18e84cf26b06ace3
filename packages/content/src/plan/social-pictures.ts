import type {AddressedType} from '@stepzero/content-model'
import type {ListKind} from '../view.ts'

/** Lists that have a picture, for themselves and for pages below them that have none of their own. */
export const PICTURED_LISTS = [
  'journeys',
  'glossary',
  'insights',
  'newsletter',
  'self-checks',
  'sources',
] as const satisfies readonly ListKind[]

/** What is passed on by its own title, and so has a picture of its own. */
const OWN: ReadonlySet<AddressedType> = new Set(['insight', 'journey', 'selfCheck'])

/** A page, as far as its picture goes. */
export interface PicturedPage {
  /** Path on the site, without base path. */
  readonly address: string
  /** The document it shows, where it shows one. */
  readonly type?: AddressedType | undefined
  /** What stands before every address of its language; nothing for the first one. */
  readonly prefix?: string | undefined
}

/**
 * The address of the picture that other places show beside a link to a page: its own, the one of its
 * list, or the one of the site.
 */
export const socialPicture = ({address, type, prefix = ''}: PicturedPage): string => {
  if (type !== undefined && OWN.has(type)) return `${address}social.png`
  const folder = address.slice(prefix.length).split('/')[1]
  const list = PICTURED_LISTS.find((kind) => kind === folder)
  return `${prefix}/social/${list ?? 'site'}.png`
}

/** Whether pages about documents of a type have a picture of their own. */
export const hasOwnPicture = (type: AddressedType): boolean => OWN.has(type)
