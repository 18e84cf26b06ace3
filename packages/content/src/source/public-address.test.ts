import {expect, test} from 'vitest'
import {isPublicAddress} from './public-address.ts'

test.each(['8.8.8.8', '151.101.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is on the internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  'fc00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  'ff02::1',
  '192.88.99.1',
  '203.0.113.9',
  '2001:db8::1',
  '3fff::1',
  '4000::1',
  '010.0.0.1',
  '0x7f.1',
  '2130706433',
  'localhost',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
