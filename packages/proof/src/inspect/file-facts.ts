import {z} from 'zod'
import {RULES, type RuleId} from '../rules.ts'

const ruleIds = z.enum(Object.keys(RULES).filter((id): id is RuleId => Object.hasOwn(RULES, id)))

const note = z.object({
  rule: ruleIds,
  line: z.number().optional(),
  message: z.string(),
  remedy: z.string(),
})

const use = z.object({value: z.string(), line: z.number().optional()})

const load = use.extend({
  /** What comes from there, to read on after "loads": `an image`. */
  what: z.string(),
})

const page = z.object({
  /** Plain links, as they are written. */
  links: z.array(use),
  /** Ids and names that a fragment can lead to. */
  ids: z.array(z.string()),
  fields: z.number(),
  forms: z.number(),
  /** Where the page sends its reader at once, as it is written. */
  refresh: z.string().optional(),
  /** Its own full address, as it says. */
  canonical: z.string().optional(),
  /** Its Markdown twin, as it is written. */
  twin: z.string().optional(),
  /** Hashes of the words a reader sees without JavaScript. */
  words: z.array(z.number()),
})

/**
 * What one file alone tells, without any other file: depends on its address and bytes only, so it may
 * be kept for as long as they stay, and stored as JSON.
 *
 * @public
 */
export const fileFacts = z.object({
  bytes: z.number(),
  notes: z.array(note),
  /** Files and hosts that come with it, as they are written: images, styles, fonts, imports. */
  loads: z.array(load),
  page: page.optional(),
  /** Hashes of the words of a Markdown twin, line by line. */
  twinLines: z.array(z.array(z.number())).optional(),
  /** Where former addresses lead: `_redirects`. */
  redirects: z.array(z.object({from: z.string(), to: z.string(), line: z.number()})).optional(),
  /** Uses of the browser's storage; without a key where it cannot be told which one. */
  storage: z.array(z.object({key: z.string().optional(), line: z.number()})),
})

/** @public */
export type FileFacts = z.infer<typeof fileFacts>
/** Something wrong in one file, at a line of it. */
export type Note = z.infer<typeof note>
/** An address as it is written, and where. */
export type Use = z.infer<typeof use>
/** Something that comes with a file, at an address as it is written. */
export type Load = z.infer<typeof load>
/** What a page tells beyond what every file does. */
export type PageFacts = z.infer<typeof page>
