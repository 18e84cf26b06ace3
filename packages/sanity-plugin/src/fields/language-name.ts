const names = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'code'})

/** The name of a language for editors: “English (en)”; the tag alone where it has no name. */
export const languageName = (tag: string): string => {
  try {
    const name = names.of(tag)
    return name === undefined || name === tag ? tag : `${name} (${tag})`
  } catch (error) {
    // A tag that is typed half-way is malformed, and `of` has no other way to say so.
    if (error instanceof RangeError) return tag
    throw error
  }
}
