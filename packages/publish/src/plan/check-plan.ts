import {PlanError} from '../errors.ts'
import {filePath} from './file-path.ts'
import type {PlannedFile, PlannedRedirect, SitePlan} from './site-plan.ts'

/**
 * Refuses a plan that no folder and no host can hold, before anything is rendered.
 *
 * @throws {@link PlanError} naming every problem at once
 */
export function checkPlan(plan: SitePlan): void {
  const problems = [...fileProblems(plan.files), ...redirectProblems(plan)]
  if (problems.length > 0) throw new PlanError(problems)
}

function* fileProblems(files: readonly PlannedFile[]): Iterable<string> {
  const byPath = new Map<string, PlannedFile>()
  for (const file of files) {
    const path = filePath(file.address)
    if (path === undefined) {
      yield `${name(file)} is not an address a file can have.`
      continue
    }
    if (path.endsWith('.html') !== (file.type === 'html')) {
      yield `${name(file)} is planned as ${file.type}, which hosts tell by its address.`
    }
    // Compared without case: some hosts and disks hold only one of /A/ and /a/.
    const key = path.toLowerCase()
    const other = byPath.get(key)
    if (other === undefined) byPath.set(key, file)
    else yield `${name(other)} and ${name(file)} are the same file.`
  }
  for (const [path, file] of byPath) {
    const parent = ancestors(path).find((folder) => byPath.has(folder))
    const other = parent === undefined ? undefined : byPath.get(parent)
    if (other) yield `${name(other)} is a file, and ${name(file)} needs a folder of that name.`
  }
}

function ancestors(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function* redirectProblems({files, redirects = []}: SitePlan): Iterable<string> {
  if (redirects.length === 0) return
  const living = new Set(files.map((file) => file.address))
  const paths = new Set(files.map((file) => filePath(file.address)?.toLowerCase()))
  const seen = new Set<string>()
  for (const redirect of redirects) {
    const path = filePath(redirect.from)?.toLowerCase()
    if (path === undefined) {
      yield `The redirect from ${redirect.from} is not from an address a file can have.`
    } else if (paths.has(path)) yield `The redirect from ${redirect.from} hides a living page.`
    else if (seen.has(path)) yield `Two redirects lead away from ${redirect.from}.`
    else seen.add(path)
    if (!isTarget(redirect, living)) {
      yield `The redirect from ${redirect.from} leads to ${redirect.to}, where there is no page.`
    }
  }
}

function isTarget({to}: PlannedRedirect, living: ReadonlySet<string>): boolean {
  if (to === undefined) return true
  if (to.startsWith('/') && !to.startsWith('//')) return living.has(to.replace(/[?#].*$/s, ''))
  return /^https?:\/\//.test(to) && URL.canParse(to)
}

function name(file: PlannedFile): string {
  return file.document === undefined ? file.address : `${file.address} (${file.document})`
}
