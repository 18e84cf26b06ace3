/** What a `robots.txt` says to one robot. */
export interface RobotsRules {
  /** Whether it may ask for a path with its query. */
  readonly allows: (path: string) => boolean
  /** Seconds it is to wait between two requests. */
  readonly crawlDelay: number | undefined
}

interface Rule {
  readonly isAllowed: boolean
  readonly pattern: string
}

interface Group {
  readonly robots: string[]
  readonly rules: Rule[]
  crawlDelay?: number
}

/**
 * Reads a `robots.txt` as RFC 9309 says: the groups that name the robot count together, else those
 * for all; of the rules that fit a path the longest wins, and of two as long the one that allows.
 *
 * @param robot - the name of the robot, without version
 */
export function robotsRules(text: string, robot: string): RobotsRules {
  const groups = readGroups(text)
  const naming = (name: string): Group[] => groups.filter(({robots}) => robots.includes(name))
  const named = naming(robot.toLowerCase())
  const ours = named.length > 0 ? named : naming('*')
  const rules = ours.flatMap((group) => group.rules)
  return {
    crawlDelay: ours.find((group) => group.crawlDelay !== undefined)?.crawlDelay,
    allows: (path) => {
      let [best, isAllowed] = [-1, true]
      for (const {pattern, isAllowed: allows} of rules) {
        const {length} = pattern
        if (length < best || (length === best && !allows) || !fits(pattern, path)) continue
        best = length
        isAllowed = allows
      }
      return isAllowed
    },
  }
}

function readGroups(text: string): Group[] {
  const groups: Group[] = []
  let isNaming = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [said = ''] = line.split('#', 1)
    const colon = said.indexOf(':')
    const name = said.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = said.slice(colon + 1).trim()
    if (name === 'user-agent') {
      if (!isNaming) groups.push({robots: [], rules: []})
      groups.at(-1)?.robots.push(value.toLowerCase().replace(/[/\s].*$/, ''))
      isNaming = true
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false
      const pattern = normal(value)
      if (pattern !== undefined) groups.at(-1)?.rules.push({isAllowed: name === 'allow', pattern})
    } else if (name === 'crawl-delay') {
      isNaming = false
      const [group, seconds] = [groups.at(-1), Number(value)]
      if (group !== undefined && seconds > 0) group.crawlDelay = seconds
    }
  }
  return groups
}

/** A pattern as addresses are written: other characters as percent signs. An empty one is no rule. */
function normal(value: string): string | undefined {
  if (value === '') return undefined
  const url = URL.parse(`http://host${value.startsWith('/') ? value : `/${value}`}`)
  return url === null ? undefined : `${url.pathname}${url.search}`
}

/** Whether a path begins as a pattern says: `*` is anything, `$` at its end the end of the path. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? parts.pop() : undefined
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  if (!isWhole) return true
  return last === undefined
    ? path.length === at
    : path.length - last.length >= at && path.endsWith(last)
}
