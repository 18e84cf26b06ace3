import type {View} from '@stepzero/content'
import type {Insight} from '@stepzero/content-model'
import {listOfLinks} from './list-of-links.ts'
import {facts, section, twin, twinWriter} from './twin.ts'

/** An insight as Markdown. */
export const insightTwin = (graph: View, insight: Insight): Response => {
  const writer = twinWriter(graph, insight)
  const {words} = writer
  const topics = insight.topics.map(({_ref}) => writer.linkTo(_ref))
  return twin(writer, insight, '', [
    ...facts([
      [words.article.published, writer.date(insight.publishedAt)],
      [words.article.topics, topics.filter((topic) => topic !== undefined).join(', ')],
    ]),
    ...writer.text(insight.lead, 'lead'),
    ...writer.figure(insight.cover, 'cover'),
    ...writer.text(insight.body, 'body'),
    ...writer.questions(insight.faq),
    ...section(2, words.article.related, listOfLinks(writer, insight.related)),
    ...section(2, words.article.serves, listOfLinks(writer, insight.serves)),
  ])
}
