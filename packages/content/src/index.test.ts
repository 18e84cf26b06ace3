import {expect, test} from 'vitest'
import * as content from './index.ts'

test('the package exports what it says', () => {
  expect(Object.keys(content).toSorted()).toMatchInlineSnapshot(`
    [
      "AssetError",
      "BrokenLineError",
      "ContentError",
      "ContentRefusedError",
      "LIST_MAX",
      "SourceError",
      "StaleGraphError",
      "UnexpectedReadError",
      "changesSince",
      "dayIn",
      "followDocuments",
      "followLake",
      "formatProblem",
      "fromHosted",
      "fromLake",
      "fromNdjson",
      "lastEdited",
      "loadDrafts",
      "loadGraph",
      "loadGraphAgain",
      "loadWithLastGood",
      "nameDocuments",
      "openLiveGraph",
      "pictureOf",
      "readingOrder",
      "socialPicture",
      "viewOf",
      "wording",
    ]
  `)
})
