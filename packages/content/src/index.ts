export type {FileType, PlannedFile} from './planned-file.ts'
export type {
  Backlink,
  Card,
  CitationUse,
  CitedSource,
  JourneyLine,
  LetterCount,
  ListKind,
  PageCitations,
  PageLink,
  PageTermLinks,
  StepPlace,
  StepSummary,
  TermLink,
  UseKind,
  View,
} from './view.ts'
