/** The place of a claim on the page of its source; ids of documents may hold what no fragment may. */
export const claimPlace = (id: string): string => `claim-${id.replaceAll(/[^\w-]/g, '_')}`

/** Where a claim stands: on the page of its source, at its own place. */
export const claimAddress = (source: string, id: string): string => `${source}#${claimPlace(id)}`
