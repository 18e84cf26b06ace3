import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'site/src/**/*.test.ts',
      'test/{bench,contract,faults}/**/*.test.ts',
    ],
    globalSetup: ['test/property-seed.ts'],
    setupFiles: ['test/use-property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
