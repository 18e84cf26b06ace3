import {expect, test} from 'vitest'
import {DeployError} from './deploy-error.ts'
import {parseTarget} from './parse-target.ts'

test.each([
  ['/srv/www', {kind: 'folder', dir: '/srv/www'}],
  ['site/out', {kind: 'folder', dir: 'site/out'}],
  ['s3://firm', {kind: 's3', place: {bucket: 'firm', prefix: ''}}],
  ['s3://firm/www//docs/', {kind: 's3', place: {bucket: 'firm', prefix: 'www/docs'}}],
])('%s is a target', (text, target) => {
  expect(parseTarget(text)).toEqual(target)
})

test.each(['ftp://host/www', 's3:///www'])('%s is none', (text) => {
  expect(() => parseTarget(text)).toThrow(DeployError)
})
