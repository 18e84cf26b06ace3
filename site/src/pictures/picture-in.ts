import {pictureOf, type Picture, type PictureFile, type View} from '@stepzero/content'
import type {Image} from '@stepzero/content-model'

/** An image as this site shows it; undefined where it cannot, and its text stands for it. */
export const pictureIn = (graph: Pick<View, 'image'>, image: Image): Picture | undefined => {
  const facts = graph.image(image.asset._ref)
  return facts && pictureOf(facts, image.crop)
}

/** As wide as a column of text on a dense screen. */
const WIDE_ENOUGH = 1280

/** The one file to name where only one can be named: in a feed, for a machine, by an old browser. */
export const mainFile = ({files}: Picture): PictureFile => {
  const [first, ...rest] = files
  if (first === undefined) throw new TypeError('A picture has at least one file.')
  return rest.findLast(({width}) => width <= WIDE_ENOUGH) ?? first
}
