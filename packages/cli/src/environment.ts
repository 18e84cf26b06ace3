import {z} from 'zod'
import {CliError} from './errors.ts'

const environment = z
  .object({
    SANITY_PROJECT_ID: z.string().regex(/^[a-z0-9-]+$/),
    SANITY_DATASET: z.string().regex(/^~?[a-z0-9][a-z0-9_-]*$/),
    SANITY_API_READ_TOKEN: z.string().min(1),
  })
  .partial()

/** A dataset in the hosted Content Lake. */
export interface HostedDataset {
  readonly projectId: string
  readonly dataset: string
  readonly token?: string
}

/**
 * The hosted dataset that the environment names; undefined where it names none, and the embedded
 * lake is meant.
 *
 * @throws {@link CliError} if it names one by half, or malformed
 */
export const hostedDataset = (variables: NodeJS.ProcessEnv): HostedDataset | undefined => {
  // A variable that is set to nothing is how shells and CI systems say "not set".
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(', ')
    throw new CliError(
      `The environment variable ${names} does not hold what it should.`,
      'A project id has small letters, digits and hyphens; a dataset may have underscores as well.',
    )
  }
  const {
    SANITY_PROJECT_ID: projectId,
    SANITY_DATASET: dataset,
    SANITY_API_READ_TOKEN: token,
  } = parsed.data
  if (projectId === undefined && dataset === undefined) return undefined
  if (projectId === undefined || dataset === undefined) {
    throw new CliError(
      `${projectId === undefined ? 'SANITY_DATASET' : 'SANITY_PROJECT_ID'} is set, and its other half is not.`,
      'Set both SANITY_PROJECT_ID and SANITY_DATASET for the hosted Content Lake, or neither for the embedded one.',
    )
  }
  return {projectId, dataset, ...(token === undefined ? {} : {token})}
}
