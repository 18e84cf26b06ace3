import {defineConfig} from 'sanity'
import {stepzero, structure} from 'sanity-plugin-stepzero'
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
  plugins: [structureTool({structure}), stepzero(house)],
})
