import type {SimpleBlock, TextBlock} from '@stepzero/content-model'

/** A text block, or a list with the blocks that are its items. */
export type BlockNode = {readonly kind: 'block'; readonly block: TextBlock | SimpleBlock} | ListNode

/** A list; an item may hold deeper lists. */
export interface ListNode {
  readonly kind: 'list'
  readonly listItem: 'bullet' | 'number'
  readonly items: readonly ListItemNode[]
}

/** One item and the lists below it. */
export interface ListItemNode {
  readonly block: TextBlock | SimpleBlock
  readonly lists: readonly ListNode[]
}

const levelOf = (block: TextBlock | SimpleBlock): number => block.level ?? 1

const listFrom = (
  blocks: readonly (TextBlock | SimpleBlock)[],
  from: number,
): {list: ListNode; next: number} => {
  const first = blocks[from]
  const listItem = first?.listItem ?? 'bullet'
  const level = first === undefined ? 1 : levelOf(first)
  const items: {block: TextBlock | SimpleBlock; lists: ListNode[]}[] = []
  let at = from
  for (let block = blocks[at]; block?.listItem !== undefined; block = blocks[at]) {
    if (levelOf(block) < level) break
    if (levelOf(block) > level) {
      const deeper = listFrom(blocks, at)
      items.at(-1)?.lists.push(deeper.list)
      at = deeper.next
    } else if (block.listItem === listItem) {
      items.push({block, lists: []})
      at++
    } else break
  }
  return {list: {kind: 'list', listItem, items}, next: at}
}

/** Text blocks with their list items gathered into nested lists, in the same order. */
export const blockNodes = (blocks: readonly (TextBlock | SimpleBlock)[]): BlockNode[] => {
  const nodes: BlockNode[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.listItem === undefined) {
      nodes.push({kind: 'block', block})
      at++
    } else {
      const {list, next} = listFrom(blocks, at)
      nodes.push(list)
      at = next
    }
  }
  return nodes
}
