import type {BodyBlock, PortableText, TextBlock} from '@stepzero/content-model'

/** A block that is not text: Astro renders it by its own component. */
export type Embed = Exclude<BodyBlock, TextBlock>

/** A stretch of a body: text blocks in a row, or one embed. */
export type Segment =
  | {readonly kind: 'text'; readonly blocks: readonly TextBlock[]}
  | {readonly kind: 'embed'; readonly embed: Embed}

/** A body cut at its embeds, in order. */
export const segments = (body: PortableText): Segment[] => {
  const cut: Segment[] = []
  let run: TextBlock[] = []
  const close = () => {
    if (run.length > 0) cut.push({kind: 'text', blocks: run})
    run = []
  }
  for (const block of body) {
    if (block._type === 'block') run.push(block)
    else {
      close()
      cut.push({kind: 'embed', embed: block})
    }
  }
  close()
  return cut
}
