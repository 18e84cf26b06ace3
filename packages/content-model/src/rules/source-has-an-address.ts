import {rule} from './rule.ts'

/** A reader who doubts a figure wants to open its source. */
export const sourceHasAnAddress = rule({
  id: 'source-has-an-address',
  types: ['source'],
  scope: 'document',
  severity: 'warning',
  check: ({url, doi, archiveUrl}) =>
    url === undefined && doi === undefined && archiveUrl === undefined
      ? [
          {
            path: ['url'],
            message: 'This source has no address, so a reader cannot open it.',
            remedy: 'Give its address, its DOI or an archived copy. Never guess one.',
          },
        ]
      : [],
})
