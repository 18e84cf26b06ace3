/**
 * The former slugs after a change of the slug: the published one is kept, and the one in use is no
 * former one.
 *
 * @param published - the slug readers know the document by, where they know it
 */
export const formerSlugsAfter = (
  next: string | undefined,
  published: string | undefined,
  former: readonly string[],
): readonly string[] => {
  const kept = former.filter((slug) => slug !== next)
  if (published === undefined || published === next || kept.includes(published)) {
    return kept.length === former.length ? former : kept
  }
  return [...kept, published]
}
