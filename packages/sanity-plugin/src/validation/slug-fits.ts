import {slugText} from '@stepzero/content-model/twin'
import type {SlugValue} from 'sanity'
import {fits} from './fits.ts'

/** What a slug's text is held against. */
export const slugTextFits = fits(slugText)

/** Holds a slug against the model: small letters, digits, single hyphens, no reserved word. */
export const slugFits = (slug: SlugValue | undefined): true | string =>
  slugTextFits(slug?.current ?? undefined)
