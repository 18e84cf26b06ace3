import {defineConfig} from '@playwright/test'
import {CHROMIUM_FLAGS, findChromium} from './chromium.ts'

const executablePath = await findChromium()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/build-site.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: process.env['SITE_ADDRESS'] ?? '',
    launchOptions: {executablePath, args: [...CHROMIUM_FLAGS]},
    // Readers with reduced motion see the same pages; tests need not wait for any.
    contextOptions: {reducedMotion: 'reduce'},
  },
})
