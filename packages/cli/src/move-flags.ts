import {Option} from 'commander'
import type {Command} from 'commander'
import type {MoveMode, MoveProgress, MoveSummary} from '@stepzero/lake'
import {counted, sayOutcome} from './count-progress.ts'
import {UsageError} from './errors.ts'
import {DATA_FOLDER} from './places.ts'
import type {Terminal} from './progress.ts'

/** What `pull` and `push` take. */
export interface MoveFlags {
  readonly data: string
  readonly dataset: string
  readonly drafts: boolean
  readonly replace?: boolean
  readonly missing?: boolean
  readonly mirror?: boolean
  readonly dryRun?: boolean
  readonly apiHost?: string
}

/** Adds the options of `pull` and `push`, which mean the same in both. */
export const withMoveFlags = (command: Command): Command =>
  command
    .option('--replace', 'replace documents that are there and differ')
    .option('--missing', 'leave documents that are there and differ')
    .option('--mirror', 'replace what differs, and REMOVE documents that the source does not have')
    .option('--no-drafts', 'leave drafts out, and alone')
    .option('--dry-run', 'compare, say what would be done, and do nothing')
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .option('--dataset <name>', 'the dataset of the embedded lake', 'production')
    .addOption(
      new Option('--api-host <address>', 'the hosted lake, where it is reached by a proxy'),
    )

/** What to do with documents that are there and differ. */
export const moveMode = ({replace, missing, mirror}: MoveFlags): MoveMode => {
  if ([replace, missing, mirror].filter((flag) => flag === true).length > 1) {
    throw new UsageError('Choose one of --replace, --missing and --mirror.')
  }
  if (mirror === true) return 'mirror'
  if (replace === true) return 'replace'
  return missing === true ? 'missing' : 'create'
}

const PHASES = {
  read: 'Reading documents',
  compare: 'Comparing documents',
  assets: 'Sending images and files',
  documents: 'Sending documents',
  remove: 'Removing documents',
} as const satisfies Record<MoveProgress['phase'], string>

/** Shows how far a move has come: on one line that is written over, else once for each phase. */
export const moveProgress =
  (terminal: Terminal): ((progress: MoveProgress) => void) =>
  ({phase, done, total}) => {
    const count = total === undefined || total === done ? `${done}` : `${done} of ${total}`
    if (terminal.interactive) terminal.write(`\r\u001b[K  ${PHASES[phase]}: ${count}`)
    else if (total === done) terminal.write(`  ${PHASES[phase]}: ${count}\n`)
  }

/** Says what a move did, or would do. */
export const sayMoved = (
  terminal: Terminal,
  summary: MoveSummary,
  {to, dryRun}: {readonly to: string; readonly dryRun: boolean},
): void => {
  const {created, replaced, removed, same, kept, assets, leftOut} = summary
  const parts = [
    `${counted(created, 'document')} created`,
    ...(assets > 0 ? [`of these ${counted(assets, 'image or file', 'images and files')}`] : []),
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(kept > 0 ? [`${kept} that differ left as they are`] : []),
    ...(same > 0 ? [`${same} the same already`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
  ]
  sayOutcome(terminal, `${dryRun ? 'Would bring' : 'Brought'} to ${to}: ${parts.join(', ')}`)
}
