export {startLake} from './start-lake.ts'
export type {Lake, LakeOptions} from './lake.ts'
export type {SiteDesk} from './site-desk.ts'
export {startStudio, STUDIO_STORE} from './start-studio.ts'
export type {StudioOptions, StudioServer} from './start-studio.ts'
export {createSignInLink, createToken} from './identity/running-lake.ts'
export type {StorePlace} from './identity/running-lake.ts'
export type {Role} from './identity/describe-role.ts'
export type {TokenInfo} from './identity/tokens.ts'
export type {DocumentInput, StoredDocument} from './document.ts'
export {LakeStore} from './store/lake-store.ts'
export type {Snapshot} from './store/lake-store.ts'
export type {
  Change,
  CommittedTransaction,
  DocumentChange,
  Transaction,
} from './store/transaction.ts'
export {seed} from './store/seed.ts'
export {importDocuments} from './store/import-documents.ts'
export type {ImportMode, ImportOptions, NdjsonSource} from './store/import-documents.ts'
export {exportDocuments} from './store/export-documents.ts'
export type {ExportOptions} from './store/export-documents.ts'
export {exportDataset} from './transfer/export-dataset.ts'
export type {DatasetExportOptions, ExportSummary} from './transfer/export-dataset.ts'
export {importDataset} from './transfer/import-dataset.ts'
export type {DatasetImportOptions, ImportSummary} from './transfer/import-dataset.ts'
export {importIntoFolder, restoreDataset} from './transfer/restore-dataset.ts'
export {openStore} from './transfer/open-store.ts'
export {moveDataset} from './transfer/move/move-dataset.ts'
export type {MoveOptions, MoveProgress, MoveSummary} from './transfer/move/move-dataset.ts'
export {datasetOfFile, datasetOfLake} from './transfer/move/move-source.ts'
export type {MoveSource} from './transfer/move/move-source.ts'
export type {LakePlace} from './transfer/move/lake-connection.ts'
export type {MoveMode} from './transfer/move/plan-move.ts'
export {reachStore} from './transfer/reach-store.ts'
export type {ReachedStore} from './transfer/reach-store.ts'
export {keepBackups} from './transfer/backups.ts'
export type {BackupOptions, Backups} from './transfer/backups.ts'
export {
  DamagedStoreError,
  InvalidDocumentError,
  LakeError,
  LakeOptionError,
  NewerStoreError,
  PortInUseError,
  QueryEvaluationError,
  QueryParseError,
  QueryTimeoutError,
  SeedError,
  TransferError,
  UnknownDatasetError,
} from './errors.ts'
