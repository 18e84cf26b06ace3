import {expect} from './studio-desk.ts'
import type {Desk} from './studio-desk.ts'

/** The answer of the site to one address, followed nowhere. */
export const answer = async ({page, site}: Desk, address: string): Promise<string> => {
  const response = await page.request.get(`${site}${address}`, {maxRedirects: 0})
  return [response.status(), response.headers()['location']].filter(Boolean).join(' ')
}

/** Waits until the site gives an answer to an address. */
export const becomes = (desk: Desk, address: string, expected: string): Promise<void> =>
  expect.poll(() => answer(desk, address), {message: address, timeout: 60_000}).toBe(expected)

/** Waits until readers find a text at an address. */
export const reads = (desk: Desk, address: string, text: string): Promise<void> =>
  expect
    .poll(async () => (await desk.page.request.get(`${desk.site}${address}`)).text(), {
      message: address,
      timeout: 60_000,
    })
    .toContain(text)
