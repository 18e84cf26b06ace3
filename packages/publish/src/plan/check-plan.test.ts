import {describe, expect, test} from 'vitest'
import {PlanError} from '../errors.ts'
import {checkPlan} from './check-plan.ts'
import type {PlannedFile, PlannedRedirect} from './site-plan.ts'

function problemsOf(
  files: readonly PlannedFile[],
  redirects: readonly PlannedRedirect[] = [],
): readonly string[] {
  try {
    checkPlan({files, redirects, view: () => ({})})
    return []
  } catch (error) {
    if (error instanceof PlanError) return error.problems
    throw error
  }
}

function page(address: string, document?: string): PlannedFile {
  return {address, type: 'html', language: 'en', document}
}

describe('checkPlan', () => {
  test('accepts a site', () => {
    const files = [page('/'), page('/a/'), page('/404.html')]
    expect(
      problemsOf(
        [
          ...files,
          {address: '/a/index.md', type: 'markdown', language: 'en'},
          {address: '/feed.xml', type: 'xml', language: 'en'},
        ],
        [
          {from: '/old/', to: '/a/'},
          {from: '/older/', to: '/a/#part'},
          {from: '/away/', to: 'https://example.com/', permanent: false},
          {from: '/gone/'},
        ],
      ),
    ).toEqual([])
  })

  test('tells every problem at once', () => {
    expect(
      problemsOf(
        [
          page('/a/', 'one'),
          page('/a/', 'two'),
          page('/A/', 'three'),
          page('/../out/', 'four'),
          {address: '/feed/', type: 'xml', language: 'en'},
          {address: '/b', type: 'text', language: 'en'},
          page('/b/c/'),
        ],
        [
          {from: '/a/', to: '/b/c/'},
          {from: '/x/', to: '/nowhere/'},
          {from: '/x/', to: '/b/c/'},
          {from: '/y/', to: 'javascript:alert(1)'},
          {from: '/z/', to: '//example.com/'},
          {from: '/\nz/', to: '/a/'},
        ],
      ),
    ).toMatchInlineSnapshot(`
      [
        "/a/ (one) and /a/ (two) are the same file.",
        "/a/ (one) and /A/ (three) are the same file.",
        "/../out/ (four) is not an address a file can have.",
        "/feed/ is planned as xml, which hosts tell by its address.",
        "/b is a file, and /b/c/ needs a folder of that name.",
        "The redirect from /a/ hides a living page.",
        "The redirect from /x/ leads to /nowhere/, where there is no page.",
        "Two redirects lead away from /x/.",
        "The redirect from /y/ leads to javascript:alert(1), where there is no page.",
        "The redirect from /z/ leads to //example.com/, where there is no page.",
        "The redirect from /
      z/ is not from an address a file can have.",
      ]
    `)
  })
})
