import {isDraftId} from '@stepzero/content-model'
import {membersOf, textOf} from '../fields/field-of.ts'

/** What the settings say that inputs and rules depend on. */
export interface SiteFacts {
  /** Starts with the language of the site; empty where the settings name none yet. */
  readonly languages: readonly string[]
  readonly timeZone: string
  /** Where the site will stand for everyone; absent where the settings do not say. */
  readonly baseAddress?: string
}

/** Reads the settings; a draft of them stands before what is published. */
export const siteFactsFrom = (documents: readonly unknown[]): SiteFacts => {
  const settings =
    documents.find((document) => isDraftId(textOf(document, '_id') ?? '')) ?? documents[0]
  const languages = membersOf(settings, 'languages').filter(
    (language) => typeof language === 'string',
  )
  const baseAddress = textOf(settings, 'baseAddress')
  return {
    languages,
    timeZone: textOf(settings, 'timeZone') ?? 'UTC',
    ...(baseAddress === undefined ? {} : {baseAddress}),
  }
}

/** The day it is in a time zone; in UTC where the zone is none. */
export const dayIn = (timeZone: string, now: Date): string => {
  const parts = {year: 'numeric', month: '2-digit', day: '2-digit'} as const
  try {
    return new Intl.DateTimeFormat('en-CA', {...parts, timeZone}).format(now)
  } catch (error) {
    // A draft of the settings may hold a zone that is typed half-way.
    if (error instanceof RangeError) return now.toISOString().slice(0, 10)
    throw error
  }
}
