import type {Picture, PictureFile} from '@stepzero/content'

/** A logo is 36 pixels tall; on the densest screens it has three dots for each. */
const DOTS = 36 * 3

/** The smallest file of a logo that is sharp at the height it is shown in. */
export const logoFile = ({files}: Picture): PictureFile => {
  const file = files.find(({height}) => height >= DOTS) ?? files.at(-1)
  if (file === undefined) throw new TypeError('A picture has at least one file.')
  return file
}
