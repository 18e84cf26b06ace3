import {defineConfig} from 'sanity'
import {defaultDocumentNode, stepzero, structure} from 'sanity-plugin-stepzero'
import {lakeWorkspace} from 'sanity-plugin-stepzero/embedded'
import {structureTool} from 'sanity/structure'
import house from '../stepzero.config.ts'

export default defineConfig({
  name: 'default',
  title: 'Stepzero',
  ...lakeWorkspace({
    projectId: process.env.SANITY_STUDIO_PROJECT_ID,
    dataset: process.env.SANITY_STUDIO_DATASET,
  }),
  // `stepzero start` serves this Studio, and says at this address how the site stands.
  plugins: [
    structureTool({structure, defaultDocumentNode}),
    stepzero({...house, status: '/status.json'}),
  ],
})
