import {editorialRules} from '@stepzero/content-model'
import {bindingRules} from '../check/check-rules.ts'
import {layOut, withoutFuture} from '../load/accept.ts'
import {createGraph, linkDataset} from '../load/create-graph.ts'
import type {Dataset} from '../load/dataset.ts'
import {unknownTypes} from '../load/load-graph.ts'
import {memo, once} from '../memo.ts'
import {planFiles} from '../plan/plan-files.ts'
import type {DocumentSource, SourceLine} from '../source/document-source.ts'
import type {View} from '../view.ts'
import {createLanguageView} from '../view/language-view.ts'
import {facetsThatMayDiffer} from './changed-facets.ts'
import {compareLines} from './compare-lines.ts'
import {readUses, type Kept} from './kept-documents.ts'
import {KeptBacklinks, reachOf} from './kept-links.ts'
import {KeptSites} from './kept-sites.ts'
import type {AgainOptions, LoadedAgain} from './load-again.ts'
import {movedPages, refuseNames} from './names-and-places.ts'
import {NotEnoughKept} from './not-enough-kept.ts'

/**
 * A graph of what the last load left and of what changed since.
 *
 * @throws {@link NotEnoughKept} wherever it might not be the graph that reading everything gives
 */
export async function loadFromKept(
  source: DocumentSource,
  lines: AsyncIterable<SourceLine>,
  kept: Kept,
  options: AgainOptions,
): Promise<LoadedAgain> {
  const compared = await compareLines(lines, kept)
  const sites = new KeptSites(kept, compared)
  const settings = sites.settings()
  const {today: day, base, rules = editorialRules, advise = false} = options
  const today = typeof day === 'string' ? day : day(settings.timeZone)
  if (today !== kept.today) throw new NotEnoughKept('it is another day')
  if (advise) throw new NotEnoughKept('advice is wanted on every document')

  const {before, after, changed} = sites
  const laidOut = layOut(after, today)
  const was = withoutFuture(before, today).dataset
  const is = laidOut.dataset
  refuseNames(was, is, changed)
  const checks = {after, today, rules: bindingRules(rules, 'error')}
  const wrong =
    laidOut.problems.length > 0 ||
    [...changed].some((id) => sites.isWrong(id, checks)) ||
    sites.isWrongElsewhere(checks, bindingRules(rules.filter(isDataset), 'error'))
  // All that is wrong is told together, and most of it is not known here.
  if (wrong) throw new NotEnoughKept('something may be wrong')

  const reach = reachOf(
    changed,
    [...was.documents.values(), ...is.documents.values()],
    sites.linksOf,
  )
  const links = sites.linkAnew(is, reach)
  const backlinksOf = new KeptBacklinks(is, links.uses).of
  const graph = createGraph(
    source,
    {...laidOut, today, leftOut: []},
    base,
    unknownTypes(sites.unknownTypes()),
    {backlinksOf, illustrated: sites.illustrated(is), rulesOff: options.rulesOff},
  )
  const images = new Map(is.ofType('sanity.imageAsset').map((one) => [one._id, one]))
  const seen = (
    dataset: Dataset,
    files: typeof laidOut.files | undefined,
    uses: typeof links.uses,
  ) => {
    const linked = {
      ...linkDataset({
        dataset,
        today,
        files: once(() => files ?? planFiles(dataset)),
        base,
        backlinksOf: new KeptBacklinks(dataset, uses).of,
      }),
      // No image came or went.
      image: (asset: string) => (images.has(asset) ? NO_FACTS : undefined),
      proved: () => undefined,
    }
    return {linked, viewOf: memo((language: string): View => createLanguageView(linked, language))}
  }
  const two = {
    before: seen(was, undefined, links.usesBefore),
    after: seen(is, laidOut.files, links.uses),
  }
  for (const id of movedPages(two, changed)) {
    for (const one of [sites.linksBefore(id), links.of(id)]) {
      for (const target of readUses(id, one.uses).keys()) links.usedOtherwise.add(target)
    }
  }
  return {
    graph,
    anew: undefined,
    changed: changed.size,
    mayDiffer: facetsThatMayDiffer({
      ...two,
      changed,
      recited: links.recited,
      usedOtherwise: links.usedOtherwise,
    }),
    keep: () => sites.keep(options.key, today, links.of),
  }
}

const isDataset = ({scope}: {readonly scope: string}): boolean => scope === 'dataset'
const NO_FACTS = {id: '', sha1: '', width: 0, height: 0, vector: false}
