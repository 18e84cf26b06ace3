import type {TwinWriter} from './twin.ts'

/** References as a list of links; those to nothing on the site are left out. */
export const listOfLinks = (
  writer: TwinWriter,
  references: readonly {readonly _ref: string}[],
): string[] => {
  const links = references.map(({_ref}) => writer.linkTo(_ref)).filter((link) => link !== undefined)
  return links.length === 0 ? [] : [links.map((link) => `- ${link}`).join('\n')]
}
