import {defineConfig, passthroughImageService} from 'astro/config'

export default defineConfig({
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_WORK,
  trailingSlash: 'always',
  image: {service: passthroughImageService()},
  devToolbar: {enabled: false},
})
