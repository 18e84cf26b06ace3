import type makeSharp from 'sharp'

/** The image library. Loaded where there is an image to make: most builds find all of theirs made. */
export const loadSharp = async (): Promise<typeof makeSharp> => (await import('sharp')).default

/**
 * Changes whenever the same image would come out differently, so that what was made before is made
 * again.
 *
 * @param own - counts up with how we make it; the rest is the library's
 */
export async function recipeOf(own: string): Promise<string> {
  const {versions} = await loadSharp()
  return `${own} ${versions.sharp} ${versions.vips}`
}
