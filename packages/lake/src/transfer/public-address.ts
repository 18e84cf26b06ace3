import {BlockList} from 'node:net'

/** Networks that belong to nobody's public site: loopback, private, link-local, reserved. */
const NOT_PUBLIC = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4')
}
// Ranges of IPv6 that stand for IPv4 addresses, which might be any of the above, or for nobody.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv6')
}

/** All of IPv6 that is given to anyone on the internet. */
const GIVEN = new BlockList()
GIVEN.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an IP address is one of the public internet. False for this machine, its own network,
 * the cloud's own services, and whatever only looks like an address.
 */
export function isPublicAddress(address: string, family: number): boolean {
  if (family === 4) return /^[\d.]+$/.test(address) && !NOT_PUBLIC.check(address, 'ipv4')
  return family === 6 && GIVEN.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}
