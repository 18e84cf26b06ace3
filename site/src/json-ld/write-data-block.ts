/**
 * JSON as it may stand in a script element that holds data: every `<` is written as an escape, so
 * that nothing in a document can end the element.
 */
export const writeDataBlock = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
