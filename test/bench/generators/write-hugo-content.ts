import {createReadStream} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {z} from 'zod'

const reference = z.object({_ref: z.string()})
const slug = z.object({current: z.string()})
const block = z.object({
  style: z.string(),
  listItem: z.string().optional(),
  markDefs: z.array(z.object({_key: z.string(), entry: reference})),
  children: z.array(
    z.discriminatedUnion('_type', [
      z.object({_type: z.literal('span'), text: z.string(), marks: z.array(z.string())}),
      z.object({_type: z.literal('citation'), source: reference}),
    ]),
  ),
})
const entry = z.object({
  _type: z.literal('glossaryEntry'),
  _id: z.string(),
  title: z.string(),
  slug,
  aliases: z.array(z.string()),
  definition: z.string(),
  body: z.array(block),
  faq: z.array(z.object({question: z.string(), answer: z.array(block)})),
  related: z.array(reference),
})
const source = z.object({
  _type: z.literal('source'),
  _id: z.string(),
  title: z.string(),
  issued: z.string(),
  url: z.string(),
  creators: z.array(z.object({literal: z.string()})),
})
type Block = z.infer<typeof block>
type Entry = z.infer<typeof entry>
type Source = z.infer<typeof source>

/** What references of one corpus lead to, by id. */
interface Targets {
  readonly links: ReadonlyMap<string, {readonly title: string; readonly address: string}>
  readonly sources: ReadonlyMap<string, Source>
}

/**
 * Writes the entries of a corpus as Markdown with JSON front matter, a file each.
 *
 * @returns the folder, to be given to Hugo
 */
export async function writeHugoContent(corpus: string, folder: string): Promise<string> {
  const targets = await readTargets(corpus)
  const glossary = join(folder, 'glossary')
  await mkdir(glossary, {recursive: true})
  const index = {title: 'All terms', description: 'All terms, by name.'}
  await writeFile(join(glossary, '_index.md'), `${JSON.stringify(index)}\n`)
  for await (const document of documents(corpus)) {
    const parsed = entry.safeParse(document)
    if (!parsed.success) continue
    const path = join(glossary, `${parsed.data.slug.current}.md`)
    await writeFile(path, contentFile(parsed.data, targets))
  }
  return folder
}

async function readTargets(corpus: string): Promise<Targets> {
  const links = new Map<string, {title: string; address: string}>()
  const sources = new Map<string, Source>()
  for await (const document of documents(corpus)) {
    const asSource = source.safeParse(document)
    if (asSource.success) sources.set(asSource.data._id, asSource.data)
    const asEntry = entry
      .pick({_type: true, _id: true, title: true, slug: true})
      .safeParse(document)
    if (!asEntry.success) continue
    const {_id, title, slug} = asEntry.data
    links.set(_id, {title, address: `/glossary/${slug.current}/`})
  }
  return {links, sources}
}

async function* documents(corpus: string): AsyncGenerator {
  for await (const line of createInterface({input: createReadStream(corpus)}))
    yield JSON.parse(line)
}

function contentFile({title, aliases, definition, body, faq, related}: Entry, targets: Targets) {
  const cited = new Set(
    body.flatMap(({children}) =>
      children.flatMap((child) => (child._type === 'citation' ? [child.source._ref] : [])),
    ),
  )
  const numbers = new Map([...cited].map((id, at) => [id, at + 1]))
  const front = {
    title,
    description: definition,
    // Hugo's own word "aliases" means former addresses.
    names: aliases,
    sources: [...cited].flatMap((id) => targets.sources.get(id) ?? []).map(sourceFacts),
    faq: faq.map(({question, answer}) => ({
      question,
      answer: answer.map((block) => markdown(block, numbers, targets)).join('\n\n'),
      text: answer.map(plainText).join('\n'),
    })),
    related: related.flatMap(({_ref}) => targets.links.get(_ref) ?? []),
  }
  const paragraphs = body.map((block, at) => {
    const text = markdown(block, numbers, targets)
    if (block.style === 'h2') return `\n## ${text}\n`
    if (block.listItem === undefined) return `\n${text}\n`
    return `${body[at - 1]?.listItem === undefined ? '\n' : ''}- ${text}`
  })
  return `${JSON.stringify(front)}\n${paragraphs.join('\n')}\n`
}

const sourceFacts = ({title, issued, url, creators}: Source) => ({
  title,
  issued,
  url,
  by: creators.map(({literal}) => literal).join(', '),
})

const plainText = ({children}: Block): string =>
  children.map((child) => (child._type === 'span' ? child.text : '')).join('')

/** A line as Markdown. The corpus has no character that would have to be escaped. */
function markdown(
  {children, markDefs}: Block,
  numbers: ReadonlyMap<string, number>,
  {links}: Targets,
): string {
  return children
    .map((child) => {
      if (child._type === 'citation') {
        const number = numbers.get(child.source._ref)
        return `<sup class="citation"><a id="cite-${number}-a" href="#source-${number}" role="doc-noteref" aria-label="Source ${number}">${number}</a></sup>`
      }
      return child.marks.reduce((text, mark) => {
        if (mark === 'strong') return `**${text}**`
        const target = markDefs.find(({_key}) => _key === mark)?.entry._ref ?? ''
        return `<a class="term" href="${links.get(target)?.address ?? ''}">${text}</a>`
      }, child.text)
    })
    .join('')
}
