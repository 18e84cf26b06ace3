import type {Manifest, ReleaseRedirect} from '../release/manifest.ts'
import {hrefOf} from '../release/href-of.ts'

/**
 * The `_redirects` file that Netlify, Cloudflare Pages and others read. Pages that are gone have
 * no line: those hosts answer them like any unknown address.
 */
export function redirectsFile({base, redirects}: Manifest): string {
  return [...redirects]
    .flatMap(([from, redirect]) => line(from, redirect, base))
    .sort()
    .join('')
}

function line(from: string, {to, permanent}: ReleaseRedirect, base: string): string[] {
  if (to === undefined) return []
  return [`${hrefOf(from, base)} ${hrefOf(to, base)} ${permanent ? 301 : 302}\n`]
}
