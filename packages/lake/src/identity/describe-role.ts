/** The roles that people and tokens can have, the weakest first. */
export const ROLES = ['viewer', 'editor', 'administrator'] as const

/** What somebody may do who has signed in. */
export type Role = (typeof ROLES)[number]

const ABOUT: Readonly<Record<Role, string>> = {
  viewer: 'Read all documents',
  editor: 'Read and write all documents',
  administrator: 'Read and write all documents, and sign in',
}

/** A role as the Studio shows it. */
export function describeRole(name: Role) {
  return {
    name,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    description: ABOUT[name],
  }
}

/** Narrows to a role; `anonymous` is none. */
export function isRole(access: string): access is Role {
  return ROLES.some((role) => role === access)
}

/** What a role may do with the documents of the dataset, in the words of its access list. */
export function permissionsOf(role: Role): readonly string[] {
  return role === 'viewer'
    ? ['read', 'history']
    : ['read', 'create', 'update', 'history', 'editHistory']
}
