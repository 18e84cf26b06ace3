import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {SiteServer} from '../serve/listen-here.ts'
import {AGE_MAX, DeliveryJudge} from './judge-delivery.ts'
import {serveWebhook} from './serve-webhook.ts'

const SECRET = 'only the lake and this machine know'
const BODY = '{"_id":"churn"}'

let edits = 0
let server: SiteServer
beforeAll(async () => {
  server = await serveWebhook({port: 0, secret: SECRET, onEdit: () => (edits += 1)})
})
afterAll(() => server[Symbol.asyncDispose]())
beforeEach(() => {
  edits = 0
})

const deliver = async (body: string, signature?: string) => {
  const headers = signature === undefined ? {} : {[SIGNATURE_HEADER_NAME]: signature}
  return (await fetch(server.origin, {method: 'POST', body, headers})).status
}
let clock = Date.now()
/** A signature of a moment that no other one has. */
const signed = (body: string, at = clock--) => encodeSignatureHeader(body, at, SECRET)

describe('serveWebhook', () => {
  test('hears a delivery that the lake has signed, once', async () => {
    const signature = await signed(BODY)
    expect(await deliver(BODY, signature)).toBe(202)
    expect(edits).toBe(1)
    expect(await deliver(BODY, signature)).toBe(409)
    expect(edits).toBe(1)
    expect(await deliver(BODY, await signed(BODY))).toBe(202)
    expect(edits).toBe(2)
  })

  test.each([
    ['without a signature', async () => undefined],
    ['with a signature that is none', async () => 'v1=abc'],
    ['signed for another body', async () => signed('{}')],
    ['signed with another secret', async () => encodeSignatureHeader(BODY, clock, 'another')],
    ['of yesterday', async () => signed(BODY, clock - 86_400_000)],
    ['of tomorrow', async () => signed(BODY, clock + 86_400_000)],
    [
      'whose moment was changed',
      async () => (await signed(BODY)).replace(/t=\d+/, `t=${clock - 1}`),
    ],
  ])('refuses a delivery %s', async (_, sign) => {
    expect(await deliver(BODY, await sign())).toBe(401)
    expect(edits).toBe(0)
  })

  test('refuses what is no delivery, and what is too long', async () => {
    expect((await fetch(server.origin)).status).toBe(405)
    const long = 'x'.repeat(2_000_000)
    const status = await deliver(long, await signed(long)).catch(() => 413)
    expect(status).toBe(413)
    expect(edits).toBe(0)
  })
})

describe('DeliveryJudge', () => {
  test('forgets no signature while it could still be replayed', async () => {
    const judge = new DeliveryJudge(SECRET)
    const at = 1_800_000_000_000
    const signature = await signed(BODY, at)
    expect(await judge.judge(BODY, signature, at - AGE_MAX)).toBe('genuine')
    for (const later of [0, AGE_MAX / 2, AGE_MAX]) {
      await judge.judge(BODY, await signed(BODY, at + later), at + later)
      expect(await judge.judge(BODY, signature, at + later)).toBe('replayed')
    }
    expect(await judge.judge(BODY, signature, at + AGE_MAX + 1)).toBe('stale')
  })
})
