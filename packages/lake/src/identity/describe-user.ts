import type {Caller} from './caller.ts'
import {describeRole, isRole} from './describe-role.ts'

/** A user as the Studio shows them. */
export function describeUser({id, name, access}: Caller) {
  return {
    id,
    displayName: name,
    name,
    email: '',
    imageUrl: null,
    profileImage: null,
    provider: 'stepzero',
    role: access,
    roles: isRole(access) ? [describeRole(access)] : [],
  }
}
