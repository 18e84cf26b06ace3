/** The id a document has, or will have, when it is published: its drafts and versions share it. */
export const publishedId = (id: string): string => {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  if (!isVersionId(id)) return id
  const version = /^versions\.[^.]+\./u.exec(id)
  return version ? id.slice(version[0].length) : id
}

/** Whether an id is that of a draft. */
export const isDraftId = (id: string): boolean => id.startsWith('drafts.')

/** Whether an id is that of a version in a release. */
export const isVersionId = (id: string): boolean => id.startsWith('versions.')
