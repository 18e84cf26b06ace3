import type {InitialValueResolverContext} from 'sanity'
import {API_VERSION, storeOf} from '../dataset/store-of.ts'
import {dayIn} from '../dataset/site-facts.ts'

/** The language of the site; nothing where the settings name none yet. */
export const siteLanguage = async (
  _params: unknown,
  {getClient}: InitialValueResolverContext,
): Promise<string> => {
  const {languages} = await storeOf(getClient({apiVersion: API_VERSION})).ready()
  return languages[0] ?? ''
}

/** The day it is where the site is. */
export const today = async (
  _params: unknown,
  {getClient}: InitialValueResolverContext,
): Promise<string> => {
  const {timeZone} = await storeOf(getClient({apiVersion: API_VERSION})).ready()
  return dayIn(timeZone, new Date())
}

/** The number after that of the last issue. */
export const nextIssueNumber = async (
  _params: unknown,
  {getClient}: InitialValueResolverContext,
): Promise<number> => {
  const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'drafts'})
  const last = await client.fetch<number | null>('math::max(*[_type == "newsletterIssue"].number)')
  return (last ?? 0) + 1
}
