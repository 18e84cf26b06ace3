import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {Documents, Raw} from './edit-kinds.ts'

const EXAMPLE = fileURLToPath(
  new URL('../../../packages/cli/example/dataset.ndjson', import.meta.url),
)

/** The example dataset, by id. */
export async function readExample(): Promise<Documents> {
  const lines = (await readFile(EXAMPLE, 'utf8')).trimEnd().split('\n')
  return new Map(
    lines.map((line): [string, Raw] => {
      const document: Raw = JSON.parse(line)
      return [document._id, document]
    }),
  )
}

/** Of these types, what the small example keeps; of all others it keeps everything. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  glossaryEntry: [
    'glossary-ai-literacy',
    'glossary-ai-operations',
    'glossary-churn',
    'glossary-human-in-the-loop',
    'glossary-kickstart',
    'glossary-model-drift',
    'glossary-self-check',
    'glossary-use-case',
  ],
  insight: ['insight-a-price-before-the-call', 'insight-ai-literacy-in-daily-work'],
  newsletterIssue: ['newsletter-2'],
  selfCheck: ['self-check-ai-readiness'],
  journey: ['journey-engagement', 'journey-lifecycle'],
  journeyStep: [
    'phase-existence',
    'phase-survival',
    'step-outreach-and-trust',
    'step-diagnosis-call',
    'step-kickstart',
  ],
  claim: [
    'claim-ai-literacy-duty',
    'claim-ai-use-88',
    'claim-poc-abandoned-30',
    'claim-growth-five-stages',
  ],
  source: [
    'source-eu-ai-act-2024',
    'source-lemon-verhoef-2016',
    'source-gdpr-2016',
    'source-churchill-lewis-1983',
  ],
  evidence: ['evidence-staff-training', 'evidence-stopped-kickstart'],
}

/** A third of the example, with every type of document; what led to others leads to these. */
export function smallExample(example: Documents): Documents {
  const kept = [...example.values()].filter(({_id, _type}) => KEPT[_type]?.includes(_id) ?? true)
  const ids = new Set(kept.map(({_id}) => _id))
  const stand = new Map<string, string>()
  for (const {_id, _type} of example.values()) {
    // A phase stands for a phase, and a step for a step.
    const alike = kept.filter((one) => one._type === _type && wordOf(one._id) === wordOf(_id))
    const others = alike.length > 0 ? alike : kept.filter((one) => one._type === _type)
    const other = others[stand.size % others.length]
    if (!ids.has(_id) && other !== undefined) stand.set(_id, other._id)
  }
  return new Map(kept.map((one) => [one._id, ledElsewhere(one, stand)]))
}

const wordOf = (id: string): string => id.split('-')[0] ?? ''

function ledElsewhere(document: Raw, stand: ReadonlyMap<string, string>): Raw {
  const {_id, _type} = document
  const led = (value: unknown): unknown => {
    if (Array.isArray(value)) return withoutSecond(value.map((one: unknown) => led(one)))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === '_ref' && typeof one === 'string' ? (stand.get(one) ?? one) : led(one),
      ]),
    )
  }
  const all = led(document)
  return typeof all === 'object' && all !== null ? {...all, _id, _type} : document
}

const refOf = (one: unknown): unknown =>
  typeof one === 'object' && one !== null ? Reflect.get(one, '_ref') : undefined

/** Members of a list of references, each document once. */
function withoutSecond(members: readonly unknown[]): unknown[] {
  const refs = members.map(refOf)
  return members.filter((_, at) => refs[at] === undefined || refs.indexOf(refs[at]) === at)
}
