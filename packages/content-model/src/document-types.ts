import {claim} from './documents/claim.ts'
import {department} from './documents/department.ts'
import {evidence} from './documents/evidence.ts'
import {glossaryEntry} from './documents/glossary-entry.ts'
import {imageAsset} from './documents/image-asset.ts'
import {insight} from './documents/insight.ts'
import {journeyStep} from './documents/journey-step.ts'
import {journey} from './documents/journey.ts'
import {newsletterIssue} from './documents/newsletter-issue.ts'
import {person} from './documents/person.ts'
import {redirect} from './documents/redirect.ts'
import {selfCheck} from './documents/self-check.ts'
import {settings} from './documents/settings.ts'
import {solution} from './documents/solution.ts'
import {source} from './documents/source.ts'
import {stageMapping} from './documents/stage-mapping.ts'
import {stageModel} from './documents/stage-model.ts'
import {topic} from './documents/topic.ts'
import type {z} from 'zod'

/** The schema of every document type, by its `_type`. */
export const documentTypes = {
  claim,
  department,
  evidence,
  glossaryEntry,
  insight,
  journey,
  journeyStep,
  newsletterIssue,
  person,
  redirect,
  selfCheck,
  settings,
  solution,
  source,
  stageMapping,
  stageModel,
  topic,
  'sanity.imageAsset': imageAsset,
} as const

/** The `_type` of a document this model knows. */
export type DocumentType = keyof typeof documentTypes

/** Whether this model knows a `_type`. */
export const isDocumentType = (type: unknown): type is DocumentType =>
  typeof type === 'string' && Object.hasOwn(documentTypes, type)

/** The `_type` of every document this model knows. */
export const DOCUMENT_TYPES: readonly DocumentType[] =
  Object.keys(documentTypes).filter(isDocumentType)

/** A parsed document of one type. */
export type DocumentOf<Type extends DocumentType> = z.infer<(typeof documentTypes)[Type]>

/** A parsed document of any type. */
export type ContentDocument = {[Type in DocumentType]: DocumentOf<Type>}[DocumentType]
