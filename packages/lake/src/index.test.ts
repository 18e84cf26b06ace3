import {expect, test} from 'vitest'
import * as lake from './index.ts'

test('the package exports these names', () => {
  expect(Object.keys(lake).sort()).toMatchInlineSnapshot(`
    [
      "DamagedStoreError",
      "InvalidDocumentError",
      "LakeError",
      "LakeOptionError",
      "LakeStore",
      "NewerStoreError",
      "PortInUseError",
      "QueryEvaluationError",
      "QueryParseError",
      "QueryTimeoutError",
      "STUDIO_STORE",
      "SeedError",
      "TransferError",
      "UnknownDatasetError",
      "createSignInLink",
      "createToken",
      "datasetOfFile",
      "datasetOfLake",
      "exportDataset",
      "exportDocuments",
      "importDataset",
      "importDocuments",
      "importIntoFolder",
      "keepBackups",
      "moveDataset",
      "openStore",
      "reachStore",
      "restoreDataset",
      "seed",
      "startLake",
      "startStudio",
    ]
  `)
})
