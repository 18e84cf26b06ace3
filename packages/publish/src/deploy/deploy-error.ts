import {PublishError} from '../errors.ts'

/** A site could not be brought to where it should go. What readers see there is unchanged, or whole. */
export class DeployError extends PublishError {
  override name = 'DeployError'
  readonly target: string
  constructor(target: string, what: string, hint: string, options?: ErrorOptions) {
    super(`Deploying to ${target}: ${what}`, options)
    this.target = target
    this.hint = hint
  }
}

const SHOWN = 20

/** Pages that readers know would be gone, and nothing would lead on from their addresses. */
export class LostAddressError extends DeployError {
  override name = 'LostAddressError'
  readonly addresses: readonly string[]
  constructor(target: string, addresses: readonly string[]) {
    const count = addresses.length === 1 ? 'One address' : `${addresses.length} addresses`
    const rest = addresses.length > SHOWN ? `\n- and ${addresses.length - SHOWN} more` : ''
    super(
      target,
      `${count} would be lost: published there before, and neither a page nor a redirect now.\n${addresses
        .slice(0, SHOWN)
        .map((address) => `- ${address}`)
        .join('\n')}${rest}`,
      'Publish a redirect for each, which may say that the page is gone, and build again; or name it with --lose.',
    )
    this.addresses = addresses
  }
}
