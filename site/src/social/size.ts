/** The size of pictures for links in other places, in pixels: the one every service shows whole. */
export const SOCIAL_SIZE = {width: 1200, height: 630} as const
