import {useEffect, type ComponentType} from 'react'
import {useClient, type LayoutProps} from 'sanity'
import {API_VERSION, storeOf} from '../dataset/store-of.ts'
import {createSiteClient, type SiteClient} from './site-client.ts'
import {SiteContext, type Site} from './site-context.ts'
import type {SiteOptions} from './site-options.ts'

/** Something published reaches the site within moments, so the Studio looks again. */
const Follow = ({client}: {readonly client: SiteClient}) => {
  const index = storeOf(useClient({apiVersion: API_VERSION}))
  useEffect(() => index.onPublish(client.store.hurry), [client, index])
  return null
}

/** The frame of a Studio that knows of a site: badges, actions and views find it there. */
export const siteLayout = (options: SiteOptions): ComponentType<LayoutProps> => {
  const {status} = options
  const site: Site = {
    options,
    client: status === undefined ? undefined : createSiteClient(status),
  }
  return (props) => (
    <SiteContext value={site}>
      {site.client && <Follow client={site.client} />}
      {props.renderDefault(props)}
    </SiteContext>
  )
}
