import type {Load, Note} from '../file-facts.ts'
import {weaknessesOf} from '../policy.ts'

const LINKED =
  /<(?<address>[^>]*)>[^,]*?;\s*rel\s*=\s*"?(?:[^";,]*\s)?(?:preload|preconnect|prefetch|dns-prefetch|modulepreload|stylesheet)\b/gi
const REPORTS = /^(?:report-to|nel|reporting-endpoints|content-security-policy-report-only)$/

/** Reads `_headers`: what a host is told to send with its files. */
export function inspectHeaders(text: string): {readonly notes: Note[]; readonly loads: Load[]} {
  const notes: Note[] = []
  const loads: Load[] = []
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    const header = /^\s+(?<name>[A-Za-z0-9-]+)\s*:\s*(?<value>.*)$/.exec(row)?.groups
    const name = header?.['name']?.toLowerCase()
    const value = header?.['value'] ?? ''
    const line = at + 1
    const note = (rule: Note['rule'], message: string) =>
      notes.push({rule, line, message, remedy: 'Take the header out.'})
    if (name === 'set-cookie') note('cookie', 'The host is told to set a cookie.')
    if (name !== undefined && REPORTS.test(name)) {
      note('foreign-request', `The host is told to have browsers report ("${name}").`)
    }
    if (name === 'content-security-policy') {
      for (const weakness of weaknessesOf(value)) note('policy', `The policy ${weakness}.`)
    }
    if (name === 'link') {
      for (const {groups} of value.matchAll(LINKED)) {
        loads.push({what: 'a file ahead of its use', value: groups?.['address'] ?? '', line})
      }
    }
  }
  return {notes, loads}
}
