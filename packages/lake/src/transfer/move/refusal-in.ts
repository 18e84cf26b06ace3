import {TransferError} from '../../errors.ts'
import {isJsonObject} from '../../json.ts'
import type {JsonObject} from '../../json.ts'

/** What a lake says against a request. `item` is the mutation that it does not take. */
export class LakeRefusal extends TransferError {
  override name = 'LakeRefusal'
  readonly status: number
  readonly item: number | undefined
  constructor(status: number, message: string, hint: string, item?: number) {
    super(message, hint)
    this.status = status
    this.item = item
  }
}

/** Reads the refusal in a lake's answer, in either of its shapes. */
export async function refusalIn(response: Response, name: string): Promise<LakeRefusal> {
  const {status} = response
  const error = errorIn(await response.text())
  const [first]: unknown[] = Array.isArray(error['items']) ? error['items'] : []
  const item = isJsonObject(first) ? first : {}
  const inner = isJsonObject(item['error']) ? item['error'] : error
  const [why = `status ${status}`] = [inner, error]
    .flatMap(({description, message}) => [description, message])
    .filter((one) => typeof one === 'string')
    .map((one) => one.replace(/\.$/, ''))
  if (status === 401 || status === 403) {
    return new LakeRefusal(
      status,
      `The ${name} does not let this token do that: ${why}.`,
      'Give a token of an editor to write, of a viewer to read drafts.',
    )
  }
  if (status === 404 && item['index'] === undefined) {
    return new LakeRefusal(
      status,
      `There is no ${name}: ${why}.`,
      'Check the names of the project and of the dataset.',
    )
  }
  const index = typeof item['index'] === 'number' ? item['index'] : undefined
  return new LakeRefusal(
    status,
    `The ${name} refused: ${why}.`,
    'What was sent before stays; once it is mended, the same command sends the rest.',
    index,
  )
}

function errorIn(text: string): JsonObject {
  try {
    const answer: unknown = JSON.parse(text)
    if (!isJsonObject(answer)) return {}
    return isJsonObject(answer['error']) ? answer['error'] : answer
  } catch (error) {
    // Whatever stands between us and the lake may answer in its own words.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
