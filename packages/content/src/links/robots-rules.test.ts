import {describe, expect, test} from 'vitest'
import {robotsRules} from './robots-rules.ts'

const allowed = (text: string, path: string): boolean => robotsRules(text, 'Stepzero').allows(path)

describe('robotsRules', () => {
  test('allows everything where nothing is said', () => {
    expect(allowed('', '/a')).toBe(true)
    expect(allowed('User-agent: *\nDisallow:', '/a')).toBe(true)
    expect(allowed('<!doctype html><p>Not found', '/a')).toBe(true)
  })

  test('heeds what is said to it, and then not what is said to all', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: other\nuser-agent: stepzero/2\nDisallow: /b # not here'
    expect(allowed(text, '/a')).toBe(true)
    expect(allowed(text, '/b/c')).toBe(false)
    expect(robotsRules(text, 'Third').allows('/a')).toBe(false)
  })

  test('lets the longest rule win, and of two as long the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c'
    expect(['/a/x', '/a/b/x', '/c'].map((path) => allowed(text, path))).toEqual([false, true, true])
  })

  test('knows stars and the end of a path', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y*z\nDisallow: /q?'
    expect(allowed(text, '/a/b.pdf')).toBe(false)
    expect(allowed(text, '/a/b.pdf?page=2')).toBe(true)
    expect(allowed(text, '/x-y-z-1')).toBe(false)
    expect(allowed(text, '/x-z-y')).toBe(true)
    expect(allowed(text, '/q?a=1')).toBe(false)
  })

  test('holds other characters against paths as addresses write them', () => {
    expect(allowed('User-agent: *\nDisallow: /über', '/%C3%BCber/uns')).toBe(false)
  })

  test('knows how long to wait', () => {
    expect(robotsRules('User-agent: *\nCrawl-delay: 2.5\nDisallow: /a', 'x').crawlDelay).toBe(2.5)
    expect(robotsRules('User-agent: *\nCrawl-delay: soon', 'x').crawlDelay).toBeUndefined()
  })
})
