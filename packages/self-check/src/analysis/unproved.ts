import type {Analysis, Influence, Reach, Unproved} from './analysis.ts'

/** Lists what an analysis did not decide; `whole` says whether the outcomes were followed whole. */
export function unprovedIn(analysis: Omit<Analysis, 'unproved'>, whole: boolean): Unproved[] {
  const {walks, questions, conditions, results, notAFit, total, dimensions} = analysis
  return [
    ...(walks.proved ? [] : [{about: 'walks' as const, of: ''}]),
    ...questions.flatMap(({key, shown, hidden, influence}) => [
      ...open('question shown', key, shown),
      ...open('question hidden', key, hidden),
      ...open('question influence', key, influence),
    ]),
    ...conditions.flatMap(({path, holds, fails}) =>
      holds.status === 'unproved'
        ? open('condition', path.join('.'), holds)
        : open('condition', path.join('.'), fails),
    ),
    ...results.flatMap(({key, reach}) => open('result', key, reach)),
    ...open('not a fit', '', notAFit),
    ...(total.proved ? [] : [{about: 'gaps' as const, of: ''}]),
    ...(whole ? [] : [{about: 'decisions' as const, of: ''}]),
    ...dimensions.flatMap(({key, proved, bands}) => [
      ...(proved ? [] : [{about: 'scores' as const, of: key}]),
      ...bands.flatMap((band) => open('band', `${key}/${band.key}`, band.reach)),
    ]),
  ]
}

function open(about: Unproved['about'], of: string, {status}: Reach | Influence): Unproved[] {
  return status === 'unproved' ? [{about, of}] : []
}
