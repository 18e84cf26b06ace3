import {expect, test} from 'vitest'
import {expiryOf} from './security-expiry.ts'

test('a security.txt holds for more than eleven months and never more than a year', () => {
  for (const day of ['2026-01-01', '2026-11-22', '2026-12-31', '2028-02-29']) {
    const days = (Date.parse(expiryOf(day)) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000
    expect(days).toBeGreaterThan(330)
    expect(days).toBeLessThanOrEqual(366)
  }
})
