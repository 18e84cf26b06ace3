import {hash} from 'node:crypto'
import type {S3Client, S3ClientConfig} from '@aws-sdk/client-s3'
import {DeployError} from './deploy-error.ts'
import type {DeployTarget, StoredFile} from './deploy-target.ts'

/** Where a bucket is, and how it is reached. */
export interface S3Place {
  readonly bucket: string
  /** What comes before every path, without slashes around it; empty for the whole bucket. */
  readonly prefix: string
  /** Address of a store that is not Amazon's. */
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
}

const PARALLEL = 16
const ATTEMPTS = 5

interface StoredObject extends StoredFile {
  /** Where an object was put whole and is not encrypted with a key, the MD5 of its content. */
  readonly tag: string
}

/**
 * A bucket of Amazon S3 or of any store that speaks its protocol. Credentials come from where its SDK
 * looks for them: the environment, a profile, the machine's role.
 *
 * Files named `_headers` and `_redirects` are left out. A page at a former address also says so to the
 * store, which then answers it with a redirect of its own where the bucket is served as a website.
 *
 * @public
 */
export async function s3Target(place: S3Place): Promise<DeployTarget> {
  // Loaded when it is wanted: who deploys to a folder need not wait for it.
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client(configOf(place))
  const name = `s3://${[place.bucket, place.prefix].filter((part) => part !== '').join('/')}`
  const keyOf = (path: string) => (place.prefix === '' ? path : `${place.prefix}/${path}`)
  const at = (path: string) => ({Bucket: place.bucket, Key: keyOf(path)})
  const told = <Result>(task: Promise<Result>): Promise<Result> =>
    task.catch((error: unknown) => {
      throw new DeployError(name, ...whyOf(error, place), {cause: error})
    })
  const tags = new Map<string, string>()
  return {
    name,
    hasHostFiles: false,
    parallel: PARALLEL,
    async list() {
      const stored = await told(listObjects(sdk, client, place))
      for (const [path, {tag}] of stored) tags.set(path, tag)
      return stored
    },
    async read(path) {
      try {
        const {Body: body} = await client.send(new sdk.GetObjectCommand(at(path)))
        return await body?.transformToString()
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined
        throw new DeployError(name, ...whyOf(error, place), {cause: error})
      }
    },
    async holds(file) {
      return tags.get(file.path) === hash('md5', await file.read())
    },
    async put(file) {
      const body = await file.read()
      const location = file.redirect === undefined ? {} : {WebsiteRedirectLocation: file.redirect}
      const command = new sdk.PutObjectCommand({
        ...at(file.path),
        Body: body,
        ContentType: file.type,
        CacheControl: file.cacheControl,
        ...location,
      })
      await told(client.send(command))
    },
    async remove(path) {
      await told(client.send(new sdk.DeleteObjectCommand(at(path))))
    },
  }
}

function configOf({endpoint, region}: S3Place): S3ClientConfig {
  return {
    maxAttempts: ATTEMPTS,
    // Other stores know no checksums of Amazon's newer kinds.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : {endpoint, forcePathStyle: true}),
    ...(region === undefined ? {} : {region}),
  }
}

async function listObjects(
  sdk: typeof import('@aws-sdk/client-s3'),
  client: S3Client,
  {bucket, prefix}: S3Place,
): Promise<ReadonlyMap<string, StoredObject>> {
  const start = prefix === '' ? '' : `${prefix}/`
  const stored = new Map<string, StoredObject>()
  for await (const page of sdk.paginateListObjectsV2({client}, {Bucket: bucket, Prefix: start})) {
    for (const {Key: key, Size: size, ETag: tag} of page.Contents ?? []) {
      if (key === undefined || !key.startsWith(start)) continue
      stored.set(key.slice(start.length), {size: size ?? 0, tag: (tag ?? '').replaceAll('"', '')})
    }
  }
  return stored
}

/** What went wrong, and what to do about it. */
function whyOf(error: unknown, {bucket, endpoint, region}: S3Place): [what: string, hint: string] {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  if (name === 'NoSuchBucket') return [`there is no bucket "${bucket}".`, 'Make it first.']
  if (name === 'CredentialsProviderError') {
    return [
      'no credentials were found.',
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
    ]
  }
  if (/^(?:AccessDenied|Forbidden|InvalidAccessKeyId|SignatureDoesNotMatch|403)$/.test(name)) {
    return [
      `the store refuses access (${name}).`,
      'See that the key may list, read, write and delete in this bucket.',
    ]
  }
  if (/region is missing/i.test(message)) {
    return [
      'no region was named.',
      'Set AWS_REGION; for a store without regions, "auto" or "us-east-1".',
    ]
  }
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|TimeoutError/.test(`${name} ${message}`)) {
    const where = endpoint ?? `Amazon S3${region === undefined ? '' : ` in ${region}`}`
    return [`${where} cannot be reached (${message}).`, 'Deploy again later; it goes on from here.']
  }
  return [`the store answers ${name}: ${message}`, 'Deploy again; it goes on from here.']
}
