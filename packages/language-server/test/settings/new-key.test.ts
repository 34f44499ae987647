import { expect, it } from 'vitest'
import { withHouse } from '../../src/settings/new-key.js'

it.each<[what: string, path: string, before: string, after: string | null]>([
  ['behind the other keys', '/d/stigmalint.config.yml', 'profile: uk\n', 'profile: uk\nhouse: our-rules\n'],
  [
    'with the line ends of the file',
    '/d/stigmalint.config.yml',
    'profile: uk\r\n',
    'profile: uk\r\nhouse: our-rules\r\n'
  ],
  ['where only a comment stands', '/d/stigmalint.config.yml', '# ours\n', '# ours\nhouse: our-rules\n'],
  ['in JSON', '/d/stigmalint.config.json', '{ "profile": "uk" }\n', '{ "profile": "uk", "house": "our-rules" }\n'],
  [
    'in package.json',
    '/d/package.json',
    '{"name": "d", "stigmalint": {"profile": "uk"}}',
    '{"name": "d", "stigmalint": {"profile": "uk", "house": "our-rules"}}'
  ],
  ['one is named already', '/d/stigmalint.config.yml', 'house: others\n', null],
  ['broken', '/d/stigmalint.config.yml', 'profile: [\n', null],
  ['a list', '/d/stigmalint.config.yml', '- profile\n', null]
])('the line that names a house folder: %s', (_, path, before, after) => {
  expect(withHouse(path, before, 'our-rules')).toBe(after)
})
