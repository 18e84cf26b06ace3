import type {Graph} from '../graph.ts'
import {loadGraph, type LoadOptions} from '../load/load-graph.ts'
import {base} from './documents.ts'
import {sourceOf, type Raw} from './raw.ts'

/** The day all graphs here are made for. */
export const TODAY = '2026-04-01'

/** A graph of the given documents, with the settings and the desk that every site has. */
export const graphOf = (
  documents: readonly Raw[],
  options: Partial<LoadOptions> = {},
): Promise<Graph> => loadGraph(sourceOf([...base(), ...documents]), {today: TODAY, ...options})

/** The view of such a graph in English. */
export const viewOn = async (documents: readonly Raw[], options: Partial<LoadOptions> = {}) =>
  (await graphOf(documents, options)).view({language: 'en'})
