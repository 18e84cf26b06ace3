import {plainText} from './portable-text.js'

/** An entry as JSON-LD: the term, and its questions. */
export const describeEntry = ({slug, title, aliases, definition, faq}) => {
  const address = `https://glossary.example/glossary/${slug.current}/`
  return JSON.stringify({
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
        mainEntity: faq.map(({question, answer}) => ({
          '@type': 'Question',
          name: question,
          acceptedAnswer: {'@type': 'Answer', text: plainText(answer)},
        })),
      },
    ],
  }).replaceAll('<', '\\u003c')
}
