import mdx from '@astrojs/mdx'
import {defineConfig, passthroughImageService} from 'astro/config'
import {inProcess} from './adapter/in-process.ts'

export default defineConfig({
  // Every page is rendered on demand, in the process that publishes it: templates compile once,
  // however many documents there are.
  output: 'server',
  adapter: inProcess(),
  integrations: [mdx()],
  trailingSlash: 'always',
  // Astro's default drops the space between two inline elements on two lines.
  compressHTML: true,
  // The policy of every page forbids inline scripts and styles, so nothing may be inlined.
  build: {assets: '_astro', inlineStylesheets: 'never'},
  markdown: {syntaxHighlight: false},
  // Images are resized by what publishes them; the compiled site needs no image library.
  image: {service: passthroughImageService()},
  devToolbar: {enabled: false},
  vite: {
    // Source maps let a failing page name the template and line; readers get none of them.
    build: {assetsInlineLimit: 0, sourcemap: true, modulePreload: false},
    environments: {client: {build: {sourcemap: false}}},
    // The compiled site runs from any folder, so it carries everything it imports.
    ssr: {noExternal: true},
  },
})
