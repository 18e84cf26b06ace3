import {z} from 'zod'
import {DeployError} from './deploy-error.ts'

/** Stands at every target, and says what was brought there. A host need not serve it. */
export const RECORD = '.stepzero-deploy.json'

const record = z.object({
  format: z.literal(1),
  /** Whether everything that is listed was put there, or a run may have ended before. */
  state: z.enum(['done', 'underway']),
  /** Hash of each file that was put there, by path. */
  files: z.record(z.string(), z.string()),
})

/** What a run before has brought to a target. */
export interface DeployRecord {
  readonly state: 'done' | 'underway'
  readonly files: ReadonlyMap<string, string>
}

/** Writes a record; the same one is always the same text. */
export const writeRecord = ({state, files}: DeployRecord): string => {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({format: 1, state, files: Object.fromEntries(sorted)})}\n`
}

/**
 * Reads a record.
 *
 * @throws {@link DeployError} for a text that is none, or of a later version
 */
export const readRecord = (text: string, target: string): DeployRecord => {
  const parsed = record.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new DeployError(
      target,
      `its ${RECORD} cannot be read.`,
      'Was it written by a later version of Stepzero? If it is damaged, remove it and deploy with --adopt.',
    )
  }
  return {state: parsed.data.state, files: new Map(Object.entries(parsed.data.files))}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
