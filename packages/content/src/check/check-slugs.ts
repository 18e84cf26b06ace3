import type {ContentDocument} from '@stepzero/content-model'
import {addressOf, type AddressContext} from '../address/address-of.ts'
import {isAddressed, type AddressedDocument} from '../address/addressed.ts'
import type {Problem} from '../problem.ts'

/** Documents that would stand on one address, because they share type, language and slug. */
export function checkSlugs(
  documents: Iterable<ContentDocument>,
  context: AddressContext,
): Problem[] {
  const holders = new Map<string, AddressedDocument[]>()
  for (const document of documents) {
    if (!isAddressed(document)) continue
    const address = addressOf(document, context.defaultLanguage, context)
    if (address === undefined) continue
    const known = holders.get(address)
    if (known === undefined) holders.set(address, [document])
    else known.push(document)
  }
  return [...holders].flatMap(([address, [first, ...others]]): Problem[] => {
    if (first === undefined || others.length === 0) return []
    const names = others.map(({_type, _id}) => `${_type} "${_id}"`).join(', ')
    return [
      {
        document: first._id,
        type: first._type,
        others: others.map(({_id}) => _id),
        field: 'slug',
        address,
        message: `The address belongs to ${names} as well.`,
        remedy: 'Give each of them a slug of its own.',
      },
    ]
  })
}
