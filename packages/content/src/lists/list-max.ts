/**
 * Longest list on one page. Longer ones are split: the glossary by letter, sources by page; their
 * index then shows letters or pages, and counts.
 *
 * @public
 */
export const LIST_MAX = 500
