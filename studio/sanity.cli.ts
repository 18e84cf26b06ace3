import {awaitValidation, keepOnOrigin, startInOnePiece} from 'sanity-plugin-stepzero/embedded/build'
import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {
    projectId: process.env.SANITY_STUDIO_PROJECT_ID || 'stepzero',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  },
  deployment: {autoUpdates: false},
  reactStrictMode: false,
  vite: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), keepOnOrigin(), awaitValidation(), startInOnePiece()],
  }),
})
