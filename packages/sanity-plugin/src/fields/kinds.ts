import type {ConditionalPropertyCallback, ValidationContext} from 'sanity'

const kindOf = (parent: unknown, discriminator: string): unknown =>
  typeof parent === 'object' && parent !== null ? Reflect.get(parent, discriminator) : undefined

/**
 * Fields of an object whose `kind` decides which of them apply. The others are hidden and not
 * validated; what they hold stays, so that a kind chosen by mistake costs nothing.
 *
 * @param kinds - the kinds that have the field
 * @param discriminator - the field that chooses, where it is not called `kind`
 */
export const onlyFor = (kinds: readonly string[], discriminator = 'kind') => {
  const has = (parent: unknown): boolean => {
    const kind = kindOf(parent, discriminator)
    return typeof kind === 'string' && kinds.includes(kind)
  }
  const hidden: ConditionalPropertyCallback = ({parent}) => !has(parent)
  return {
    /** Hides the field from the other kinds. */
    hidden,
    /** Whether the object that is validated has a kind with the field. */
    applies: (context: ValidationContext | undefined): boolean => has(context?.parent),
  }
}
