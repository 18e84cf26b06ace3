import {configDefaults, defineConfig} from 'vitest/config'

/** Rooms whose tests leave nothing behind in a process. They share one: most of their time went into loading modules. */
const COMPUTING = ['content-model', 'content', 'journey', 'proof', 'sanity-plugin', 'self-check']

const computing = [
  ...COMPUTING.map((name) => `packages/${name}/src/**/*.test.{ts,tsx}`),
  'site/src/**/*.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/property-seed.ts'],
    setupFiles: ['test/use-property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {name: 'computing', include: computing, isolate: false},
      },
      {
        extends: true,
        test: {
          name: 'running',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'test/{bench,contract,faults}/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...computing],
        },
      },
    ],
  },
})
