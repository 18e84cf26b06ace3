import {expect, test} from 'vitest'
import {readLines} from './read-lines.ts'
import {restoreAssets} from './restore-assets.ts'

const SHA1 = '0123456789abcdef0123456789abcdef01234567'

const restored = async (...documents: readonly unknown[]): Promise<unknown[]> => {
  async function* chunks() {
    yield Buffer.from(documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  }
  const found: unknown[] = []
  for await (const document of restoreAssets('a.ndjson', readLines(chunks()))) found.push(document)
  return found
}

test('an exported image refers to its asset again, which comes once', async () => {
  const image = {_type: 'image', _sanityAsset: `image@file://./images/${SHA1}-16x9.jpg`}
  const crop = {top: 0.1, right: 0, bottom: 0, left: 0}
  const id = `image-${SHA1}-16x9-jpg`
  const asset = {_type: 'reference', _ref: id}
  expect(
    await restored(
      {_id: 'a', body: [{image: {...image, crop}}, {image}]},
      {_id: 'b', cover: {image}},
    ),
  ).toEqual([
    {_id: 'a', body: [{image: {_type: 'image', crop, asset}}, {image: {_type: 'image', asset}}]},
    {
      _id: id,
      _type: 'sanity.imageAsset',
      mimeType: 'image/jpeg',
      sha1hash: SHA1,
      metadata: {dimensions: {width: 16, height: 9}},
    },
    {_id: 'b', cover: {image: {_type: 'image', asset}}},
  ])
})

test('everything else passes unchanged', async () => {
  const documents = [
    {_id: 'a', _type: 'sanity.imageAsset', url: 'https://cdn.example.com/a.png'},
    {_id: 'b', image: {_sanityAsset: 'image@https://example.com/a.png'}},
    {_id: 'c', image: {_sanityAsset: `image@file://./images/../${SHA1}-1x1.png`}},
    {_id: 'd', text: 'The word "_sanityAsset" alone is nothing.', empty: null, many: [1, [2]]},
  ]
  expect(await restored(...documents)).toEqual(documents)
})
