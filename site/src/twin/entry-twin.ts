import type {View} from '@stepzero/content'
import type {GlossaryEntry} from '@stepzero/content-model'
import {escapeMarkdown} from '../rich-text/escape-markdown.ts'
import {listOfLinks} from './list-of-links.ts'
import {facts, section, twin, twinWriter} from './twin.ts'

/** A glossary entry as Markdown. */
export const entryTwin = (graph: View, entry: GlossaryEntry): Response => {
  const writer = twinWriter(graph, entry)
  const {words} = writer
  return twin(writer, entry, entry.definition, [
    ...facts([[words.entry.aliases, entry.aliases.map(escapeMarkdown).join(', ')]]),
    ...writer.text(entry.lead, 'lead'),
    ...writer.text(entry.body, 'body'),
    ...writer.questions(entry.faq),
    ...section(2, words.article.related, listOfLinks(writer, entry.related)),
    ...section(2, words.article.serves, listOfLinks(writer, entry.serves)),
  ])
}
