/** A key for a new member of a list, unique among all that anybody makes. */
export const newKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
