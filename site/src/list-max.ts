/**
 * Lists that are longer are split by letter or page: the same number as in `@stepzero/content`,
 * which a page must not import at run time. A test holds the two together.
 */
export const LIST_MAX = 500
