/**
 * What the last build left does not answer for certain: then everything is read anew.
 *
 * Nobody is shown this one; its message becomes part of a sentence.
 */
export class NotEnoughKept extends Error {
  override name = 'NotEnoughKept'
}
