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
      "checkLinks",
      "dayIn",
      "followDocuments",
      "followLake",
      "formatProblem",
      "fromHosted",
      "fromLake",
      "fromNdjson",
      "isNews",
      "lastEdited",
      "loadDrafts",
      "loadGraph",
      "loadGraphAgain",
      "loadWithLastGood",
      "nameDocuments",
      "openLiveGraph",
      "pictureOf",
      "readCited",
      "readingOrder",
      "socialPicture",
      "successorOf",
      "viewOf",
      "wording",
      "writeLinkStatus",
    ]
  `)
})
