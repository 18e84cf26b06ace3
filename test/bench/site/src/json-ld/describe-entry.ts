import type {GlossaryEntry} from '@stepzero/content-model'
import type {RichTextContext} from '@stepzero/site/rich-text/context.ts'
import {toPlainText} from '@stepzero/site/rich-text/to-plain-text.ts'

/** What an entry says to machines: the term, and its questions with their answers as plain text. */
export const describeEntry = (
  address: string,
  {title, aliases, definition, faq}: GlossaryEntry,
  context: RichTextContext,
): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'DefinedTerm',
        '@id': `${address}#term`,
        name: title,
        ...(aliases.length === 0 ? {} : {alternateName: aliases}),
        description: definition,
        url: address,
      },
      {
        '@type': 'FAQPage',
        '@id': `${address}#questions`,
        mainEntity: faq.map(({_key, question, answer}) => ({
          '@type': 'Question',
          name: question,
          acceptedAnswer: {
            '@type': 'Answer',
            text: toPlainText(answer, context, `faq.${_key}`),
          },
        })),
      },
    ],
  }).replaceAll('<', String.raw`\u003c`)
