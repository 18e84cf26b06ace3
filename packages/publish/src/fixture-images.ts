import {hash} from 'node:crypto'
import {AssetError} from '@stepzero/content'
import type {Crop, ImageFacts, ImageType} from '@stepzero/content'
import type {SitePlan} from './plan/site-plan.ts'

/** One stored image of a fixture. */
export interface FixtureImage {
  readonly bytes: Uint8Array
  readonly type: ImageType
  readonly crops?: readonly (Crop | undefined)[]
  /** What its asset says, which need not be true. */
  readonly facts?: Partial<ImageFacts>
}

/** A plan that shows images, and what becomes of it. */
export interface FixturePlan {
  readonly plan: SitePlan
  /** Ids of the images whose bytes were read, in order. */
  readonly read: readonly string[]
  /** What the plan was last told of its images. */
  readonly known: ReadonlyMap<string, ImageFacts | undefined>
}

/** A plan without pages that shows the given images, by the id of their asset. */
export function makeFixturePlan(
  images: Readonly<Record<string, FixtureImage | undefined>>,
): FixturePlan {
  const read: string[] = []
  const known = new Map<string, ImageFacts | undefined>()
  const planned = Object.entries(images).map(([id, image]) => ({
    image: {
      id,
      sha1: hash('sha1', image?.bytes ?? id),
      width: 1,
      height: 1,
      vector: image?.type === 'svg',
      ...image?.facts,
    },
    crops: image?.crops ?? [undefined],
  }))
  const plan: SitePlan = {
    files: [],
    view: () => ({}),
    images: {
      planned,
      async read(id) {
        read.push(id)
        const image = images[id]
        if (image === undefined) throw new AssetError(id, 'It is not there.', 'Put it there.')
        return image
      },
      placesOf: (id) => [{type: 'insight', document: 'report', field: `body[_key=="${id}"]`}],
      settle(found) {
        for (const [id, facts] of found) known.set(id, facts)
        return plan
      },
    },
  }
  return {plan, read, known}
}
