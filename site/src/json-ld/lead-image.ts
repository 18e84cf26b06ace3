import type {ImageObject} from 'schema-dts'
import type {View} from '@stepzero/content'
import type {Figure, Insight, NewsletterIssue} from '@stepzero/content-model'
import {pictureIn} from '../pictures/picture-in.ts'
import {absolute} from './absolute.ts'

/** The image that stands for a page: its cover, else the first of its figures that shows something. */
export const leadImage = (
  graph: View,
  page: Insight | NewsletterIssue,
): ImageObject | undefined => {
  for (const {image, alt} of candidates(page)) {
    const file = pictureIn(graph, image)?.files.at(-1)
    if (file === undefined) continue
    const caption = alt === undefined ? {} : {caption: alt}
    return {'@type': 'ImageObject', url: absolute(graph, file.address), ...caption}
  }
  return undefined
}

const candidates = (page: Insight | NewsletterIssue): readonly Figure[] => {
  const cover = page._type === 'insight' && page.cover !== undefined ? [page.cover] : []
  const inText = (page.body ?? []).flatMap((block) =>
    block._type === 'figure' && !block.decorative ? [block] : [],
  )
  return [...cover, ...inText]
}
