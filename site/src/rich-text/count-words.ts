import type {PortableText} from '@stepzero/content-model'
import {lineText} from './outline.ts'

/** How many words of running text a body has; tables and captions are looked at, not read through. */
export const countWords = (body: PortableText): number =>
  body
    .flatMap((block) => (block._type === 'block' ? lineText(block).split(/\s+/) : []))
    .filter((word) => word !== '').length
