import type {PlannedFile} from '../planned-file.ts'
import type {Lookup} from '../load/dataset.ts'
import type {Problem} from '../problem.ts'

/**
 * Files that would overwrite each other: a document on an address that the site itself uses. Two
 * documents of one type and slug are not told here again.
 */
export function checkFiles(files: readonly PlannedFile[], dataset: Pick<Lookup, 'get'>): Problem[] {
  if (new Set(files.map(({address}) => address)).size === files.length) return []
  const taken = new Map<string, PlannedFile>()
  const problems: Problem[] = []
  for (const file of files) {
    const other = taken.get(file.address)
    if (other === undefined) taken.set(file.address, file)
    else problems.push(...collision(file, other, dataset))
  }
  return problems
}

function collision(one: PlannedFile, other: PlannedFile, dataset: Pick<Lookup, 'get'>): Problem[] {
  const [document, by] =
    one.document === undefined ? [other.document, one.document] : [one.document, other.document]
  const type = document === undefined ? undefined : dataset.get(document)?._type
  if (document !== undefined && by !== undefined) {
    if (dataset.get(by)?._type === type) return []
  }
  return [
    {
      ...(document === undefined ? {} : {document}),
      ...(type === undefined ? {} : {type}),
      ...(by === undefined ? {} : {others: [by]}),
      address: one.address,
      message:
        by === undefined
          ? 'The address is one that the site uses itself.'
          : `The address belongs to "${by}" as well.`,
      remedy: 'Change its slug, or the languages of the site.',
    },
  ]
}
