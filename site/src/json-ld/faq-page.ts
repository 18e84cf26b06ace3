import type {FAQPage} from 'schema-dts'

/** The questions of a page with their answers as plain text; undefined where there are none. */
export const faqPage = (
  address: string,
  questions: readonly {readonly question: string; readonly answer: string}[],
): FAQPage | undefined =>
  questions.length === 0
    ? undefined
    : {
        '@type': 'FAQPage',
        '@id': `${address}#questions`,
        mainEntity: questions.map(({question, answer}) => ({
          '@type': 'Question',
          name: question,
          acceptedAnswer: {'@type': 'Answer', text: answer},
        })),
      }
