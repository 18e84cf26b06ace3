import {expect, test} from 'vitest'
import * as publish from './index.ts'

test('exports what its README names', () => {
  expect(Object.keys(publish).sort()).toMatchInlineSnapshot(`
    [
      "CompileError",
      "DeployError",
      "DiskError",
      "ImageError",
      "ListenError",
      "LostAddressError",
      "NotProvedError",
      "OutputFolderError",
      "PlanError",
      "PublishError",
      "ReleaseError",
      "ReleaseProof",
      "RenderError",
      "SearchError",
      "SiteAddressError",
      "SiteEngine",
      "buildAgain",
      "buildSearchIndex",
      "buildSite",
      "compileSite",
      "deploySite",
      "folderTarget",
      "hashSources",
      "loadApp",
      "openFolder",
      "openReleaseStore",
      "parseSiteAddress",
      "parseTarget",
      "pictureOfDrawing",
      "renderSite",
      "s3Target",
      "servePreview",
      "serveRelease",
      "serveWebhook",
      "writeFolder",
    ]
  `)
})
