import type {Caller} from './caller.ts'

/** A user as the Studio shows them. */
export function describeUser({id, name, access}: Caller) {
  const title = `${access.charAt(0).toUpperCase()}${access.slice(1)}`
  return {
    id,
    name,
    email: '',
    profileImage: null,
    provider: 'stepzero',
    role: access,
    roles: [{name: access, title, description: ABOUT[access]}],
  }
}

const ABOUT = {
  anonymous: 'Read what is published',
  viewer: 'Read all documents',
  editor: 'Read and write all documents',
  administrator: 'Read and write all data',
}
