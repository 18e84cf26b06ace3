import {expect, test} from 'vitest'
import * as publish from './index.ts'

test('exports what its README names', () => {
  expect(Object.keys(publish).sort()).toMatchInlineSnapshot(`
    [
      "CompileError",
      "ImageError",
      "ListenError",
      "OutputFolderError",
      "PlanError",
      "PublishError",
      "ReleaseError",
      "RenderError",
      "SearchError",
      "SiteAddressError",
      "SiteEngine",
      "buildSearchIndex",
      "buildSite",
      "compileSite",
      "hashSources",
      "loadApp",
      "openFolder",
      "openReleaseStore",
      "parseSiteAddress",
      "renderSite",
      "servePreview",
      "serveRelease",
      "writeFolder",
    ]
  `)
})
