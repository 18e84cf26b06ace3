import ipaddr from 'ipaddr.js'

/** All of IPv6 that is given to anyone on the internet. */
const GIVEN = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet. False for this machine, its own network,
 * the cloud's own services, and whatever only looks like an address.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast'
  }
  if (!ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.IPv6.parse(address)
  // Ranges that stand for IPv4 addresses, which might be any, have names of their own.
  return parsed.range() === 'unicast' && parsed.match(GIVEN)
}
