import type {S3Place} from './s3-target.ts'
import {DeployError} from './deploy-error.ts'

/** A target as it is written on a command line. */
export type NamedTarget =
  | {readonly kind: 'folder'; readonly dir: string}
  | {readonly kind: 's3'; readonly place: Pick<S3Place, 'bucket' | 'prefix'>}

/**
 * Reads the name of a target: `s3://bucket/prefix`, or a folder.
 *
 * @throws {@link DeployError} for an address of a kind that is not known
 * @public
 */
export function parseTarget(text: string): NamedTarget {
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//i.exec(text)?.groups?.['scheme']
  if (scheme === undefined) return {kind: 'folder', dir: text}
  const rest = text.slice(scheme.length + 3)
  const [bucket = '', ...path] = rest.split('/')
  if (scheme.toLowerCase() !== 's3' || bucket === '') {
    throw new DeployError(
      text,
      'this is no target that Stepzero knows.',
      'Name a folder, or a bucket as s3://bucket/prefix.',
    )
  }
  return {kind: 's3', place: {bucket, prefix: path.filter((part) => part !== '').join('/')}}
}
