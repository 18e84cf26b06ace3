import {fileDocument, imageDocument} from '../../assets/asset-document.ts'
import type {AssetOrigin} from '../../assets/asset-document.ts'
import type {ReceivedFile} from '../../assets/asset-folder.ts'
import {sniffType} from '../../assets/sniff-type.ts'
import type {DocumentInput, StoredDocument} from '../../document.ts'
import {requireEditor} from '../require-role.ts'
import type {Endpoint, Exchange} from '../exchange.ts'
import {requireDataset} from '../lake-services.ts'
import {refusal} from '../refusal.ts'
import {sendJson} from '../send-json.ts'

const SIZE_LIMIT = 256 * 1024 * 1024

/** Takes in an image; the same bytes again are the same asset. */
export const uploadImage: Endpoint = (exchange) => {
  return upload(exchange, async (received, origin) => {
    const {describeImage} = await import('../../assets/describe-image.ts')
    const facts = await describeImage(received.path)
    if (facts !== undefined) return imageDocument(received, facts, origin)
    throw refusal(400, 'Invalid image, could not read metadata')
  })
}

/** Takes in any file. */
export const uploadFile: Endpoint = (exchange) => {
  return upload(exchange, (received, origin) => {
    const {mimeType, extension} = sniffType(received.head)
    const given = exchange.search.get('filename') ?? ''
    const named = /\.([a-z0-9]{1,10})$/i.exec(given)?.[1]?.toLowerCase()
    return Promise.resolve(
      fileDocument(received, {mimeType, extension: named ?? extension}, origin),
    )
  })
}

async function upload(
  exchange: Exchange,
  describe: (received: ReceivedFile, origin: AssetOrigin) => Promise<DocumentInput>,
): Promise<void> {
  const {request, response, lake, path, caller} = exchange
  requireDataset(lake, path['dataset'])
  requireEditor(caller)
  const received = await receive(exchange)
  try {
    const document = await describe(received, originOf(exchange))
    await lake.assets.keep(received, nameOf(document))
    sendJson(response, 200, {document: store(exchange, document)})
  } finally {
    await lake.assets.discard(received)
  }
  request.resume()
}

async function receive({request, lake}: Exchange): Promise<ReceivedFile> {
  try {
    return await lake.assets.receive(request, SIZE_LIMIT)
  } catch (error) {
    throw error instanceof RangeError ? refusal(413, error.message) : error
  }
}

/** The asset's place in the folder, which is the end of its path: `images/<name>` or `files/<name>`. */
function nameOf({_type, path}: DocumentInput): string {
  const name = String(path).split('/').at(-1) ?? ''
  return `${_type === 'sanity.imageAsset' ? 'images' : 'files'}/${name}`
}

/** An asset that is there stays as it is. */
function store({lake, caller}: Exchange, document: DocumentInput): StoredDocument | undefined {
  const existing = lake.store.get(document._id)
  if (existing !== undefined) return existing
  lake.store.commit({changes: [{put: document}], identity: caller.id})
  return lake.store.get(document._id)
}

const TEXT_FIELDS = ['label', 'title', 'description', 'creditLine']

function originOf({request, lake, search}: Exchange): AssetOrigin {
  const texts = TEXT_FIELDS.flatMap((name) => (search.has(name) ? [[name, search.get(name)]] : []))
  const filename = search.get('filename')
  const [id, name, url] = ['sourceId', 'sourceName', 'sourceUrl'].map((key) => search.get(key))
  return {
    projectId: lake.projectId,
    dataset: lake.dataset,
    address: `http://${request.headers.host ?? ''}`,
    fields: {
      ...(filename === null ? {} : {originalFilename: filename}),
      ...Object.fromEntries(texts),
      ...(typeof id === 'string' ? {source: {_type: 'sanity.assetSourceData', id, name, url}} : {}),
    },
  }
}
