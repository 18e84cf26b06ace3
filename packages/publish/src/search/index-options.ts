/**
 * How Pagefind reads pages, beside what their attributes say. The numbers of sources would stand in
 * the middle of every excerpt, and be found as numbers.
 */
export const INDEX_OPTIONS = {excludeSelectors: ['[role="doc-noteref"]']}
