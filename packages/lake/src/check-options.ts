import {LakeOptionError} from './errors.ts'
import type {LakeOptions} from './lake.ts'

const DATASET_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/
const PROJECT_ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** @throws {@link LakeOptionError} naming the first option that cannot be right */
export function checkOptions(options: LakeOptions): void {
  const {dataset = 'production', projectId = 'stepzero', port = 0, token, origins = []} = options
  if (!DATASET_NAME.test(dataset)) {
    refuse('dataset', dataset, 'Use up to 64 of a–z, 0–9, "_" and "-", first a letter or digit.')
  }
  if (!PROJECT_ID.test(projectId)) {
    refuse('projectId', projectId, 'Use up to 64 of a–z, 0–9 and "-", first a letter or digit.')
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    refuse('port', String(port), 'Use a whole number from 0 to 65535; 0 takes a free port.')
  }
  if (token !== undefined && !/^\S+$/.test(token)) {
    throw new LakeOptionError(
      'token',
      'The token is empty or has spaces.',
      'Set STEPZERO_TOKEN to a long random word, or leave it unset.',
    )
  }
  for (const origin of origins) {
    if (URL.parse(origin)?.origin !== origin) {
      refuse('origins', origin, 'Write each origin as a browser does: http://localhost:3333.')
    }
  }
}

function refuse(option: string, value: string, hint: string): never {
  throw new LakeOptionError(option, `"${value}" cannot be used as ${option}.`, hint)
}
