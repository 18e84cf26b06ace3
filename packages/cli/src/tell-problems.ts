import type {DocumentName, Problem} from '@stepzero/content'
import type {SiteProblem} from '@stepzero/content-model'

const present = (
  name: 'document' | 'type' | 'title' | 'field' | 'remedy' | 'address',
  value: string | undefined,
) => (value === undefined ? {} : {[name]: value})

/**
 * The problems of a site as editors read them: each with the name of its document, and with what
 * readers see meanwhile, and where. A problem between documents is told of each of them.
 */
export const tellProblems = (
  problems: readonly Problem[],
  kept: readonly string[],
  names: ReadonlyMap<string, DocumentName>,
  addressOf: (document: string) => string | undefined,
): SiteProblem[] =>
  problems.flatMap(({document, type, others = [], field, message, remedy}) =>
    [document, ...others].map((id) => {
      const name = id === undefined ? undefined : names.get(id)
      const stays = id !== undefined && kept.includes(id)
      return {
        ...present('document', id),
        ...present('type', name?.type ?? (id === document ? type : undefined)),
        ...present('title', name?.title),
        ...(id === document ? present('field', field) : {}),
        message,
        ...present('remedy', remedy),
        readersSee: stays ? 'older' : 'nothing',
        ...(stays ? present('address', addressOf(id)) : {}),
      } as const
    }),
  )
