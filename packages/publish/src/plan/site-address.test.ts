import {describe, expect, test} from 'vitest'
import {SiteAddressError} from '../errors.ts'
import {parseSiteAddress} from './site-address.ts'

describe('parseSiteAddress', () => {
  test.each([
    ['https://example.com', 'https://example.com', '/'],
    ['https://example.com/', 'https://example.com', '/'],
    ['http://127.0.0.1:4000/trust', 'http://127.0.0.1:4000', '/trust/'],
    ['https://example.com/a/b-c_d/', 'https://example.com', '/a/b-c_d/'],
  ])('reads %s', (text, origin, path) => {
    expect(parseSiteAddress(text)).toEqual({origin, path})
  })

  test.each([
    '',
    'example.com',
    '/trust/',
    'ftp://example.com/',
    'https://example.com/?a',
    'https://example.com/#a',
    'https://user:word@example.com/',
    'https://example.com/a b/',
    'https://example.com//a/',
  ])('refuses %j', (text) => {
    expect(() => parseSiteAddress(text)).toThrow(SiteAddressError)
  })
})
