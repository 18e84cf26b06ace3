import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {email, SUBSCRIBE_BY, webAddress} from '@stepzero/content-model/twin'
import {defineField, defineType} from 'sanity'
import {onlyFor} from '../fields/kinds.ts'
import {titled} from '../fields/titled.ts'
import {required} from '../validation/required.ts'
import {mustFit} from '../validation/text-rules.ts'

const address = onlyFor(['mail', 'link'], 'subscribeBy')
const mail = onlyFor(['mail'], 'subscribeBy')
const link = onlyFor(['link'], 'subscribeBy')

/** How to get the newsletter. */
export const newsletterSettingsType = defineType({
  name: 'newsletterSettings',
  title: 'Newsletter',
  type: 'object',
  icon: EnvelopeIcon,
  fields: [
    defineField({
      name: 'subscribeBy',
      title: 'Readers subscribe by',
      type: 'string',
      options: {
        list: titled(SUBSCRIBE_BY, {
          feed: 'Feed: nobody learns who reads',
          mail: 'Mail: readers write to an address',
          link: 'Link: a page of a mailing service',
        }),
        layout: 'radio',
      },
      validation: required,
    }),
    defineField({
      name: 'address',
      title: 'Address',
      type: 'string',
      description: 'The mail address readers write to, or the address of the service’s page.',
      hidden: address.hidden,
      validation: (rule, context) => {
        if (mail.applies(context)) return mustFit(email)(rule)
        return link.applies(context) ? mustFit(webAddress)(rule) : rule
      },
    }),
  ],
})
