import type {View} from '@stepzero/content'
import type {NewsletterIssue} from '@stepzero/content-model'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import {facts, section, twin, twinWriter} from './twin.ts'

/** A newsletter issue as Markdown. */
export const issueTwin = (graph: View, issue: NewsletterIssue): Response => {
  const writer = twinWriter(graph, issue)
  const {words} = writer
  const picks = issue.picks.map(({reference, why}) => {
    const link = writer.linkTo(reference._ref)
    return `- ${link === undefined ? '' : `${link}: `}${escapeMarkdown(why)}`
  })
  return twin(writer, issue, '', [
    ...facts([
      [words.kinds.newsletterIssue, words.newsletter.number(issue.number)],
      [words.article.sent, writer.date(issue.sentAt)],
    ]),
    ...writer.text(issue.intro, 'intro'),
    ...section(2, words.newsletter.picks, picks.length === 0 ? [] : [picks.join('\n')]),
    ...writer.text(issue.body, 'body'),
  ])
}
