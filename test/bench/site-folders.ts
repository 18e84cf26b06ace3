import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Graph, PlannedFile} from '@stepzero/content'
import type {SitePlan} from '@stepzero/publish'

/** Which templates are measured. */
export type SiteName = 'bench' | 'real'

/** The folders of the templates. */
export const SITE_FOLDERS: Readonly<Record<SiteName, string>> = {
  bench: fileURLToPath(new URL('site', import.meta.url)),
  real: dirname(fileURLToPath(import.meta.resolve('@stepzero/site/package.json'))),
}

/** Where every site of the bench stands. */
export const BASE = 'https://glossary.example'

const GLOSSARY_PAGE = /^\/glossary\/(?:[^/]+\/)?$/

/** The files of a site: all of them, or the pages that the other generators make as well. */
export const pagesOf = (site: SiteName, files: readonly PlannedFile[]): readonly PlannedFile[] =>
  site === 'real'
    ? files
    : files.filter(({address, type}) => type === 'html' && GLOSSARY_PAGE.test(address))

/** What is planned of a graph. */
export const planFor = (site: SiteName, graph: Graph): SitePlan =>
  site === 'real' ? graph : {files: pagesOf(site, graph.files), view: (file) => graph.view(file)}
