/** What a policy may allow, by directive; others are held against `default-src`. */
const OWN = new Set(["'none'", "'self'"])
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  'script-src': new Set([...OWN, "'wasm-unsafe-eval'"]),
}
/** Directives that take no addresses, or none that matters here. */
const OTHER = new Set([
  'upgrade-insecure-requests',
  'sandbox',
  'require-trusted-types-for',
  'trusted-types',
])
const NEEDED = ['default-src', 'form-action', 'base-uri'] as const

/**
 * What a Content Security Policy leaves open, each to read on after "The policy". None means: only the
 * own origin is asked, no form sends, and no script or style runs from inside a page.
 */
export function weaknessesOf(policy: string): string[] {
  const directives = new Map(
    policy.split(';').flatMap((part): [string, string[]][] => {
      const [name, ...values] = part.trim().split(/\s+/)
      return name === undefined || name === '' ? [] : [[name.toLowerCase(), values]]
    }),
  )
  const missing = NEEDED.filter((name) => !directives.has(name)).map((name) => `has no "${name}"`)
  const open = [...directives].flatMap(([name, values]) => {
    if (OTHER.has(name)) return []
    if (name === 'report-uri' || name === 'report-to') return [`sends reports by "${name}"`]
    const allowed = ALLOWED[name] ?? OWN
    return values
      .filter((value) => !allowed.has(value.toLowerCase()))
      .map((value) => `allows ${value} for "${name}"`)
  })
  const sends = directives.get('form-action')?.some((value) => value.toLowerCase() !== "'none'")
  return [...missing, ...open, ...(sends === true ? ['lets forms send'] : [])]
}
