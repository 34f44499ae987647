import { applyEdits } from '@stigmalint/core'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { allowTerm, newConfiguration } from '../../src/settings/allow-term.js'

const yml = 'stigmalint.config.yml'
const json = 'stigmalint.config.json'
const cases: [what: string, path: string, before: string, after: string][] = [
  ['no list yet', yml, '# mine\nprofile: us # ours\n', '# mine\nprofile: us # ours\nallow:\n  - drug user fees\n'],
  ['a byte-order mark', yml, '\uFEFFprofile: us\n', '\uFEFFprofile: us\nallow:\n  - drug user fees\n'],
  ['no line end', yml, 'profile: us', 'profile: us\nallow:\n  - drug user fees\n'],
  ['empty', yml, '', 'allow:\n  - drug user fees\n'],
  ['comments only', yml, '# nothing yet\n', '# nothing yet\nallow:\n  - drug user fees\n'],
  [
    'list',
    yml,
    'allow:\n  - one # why\n  # more\nprofile: us\n',
    'allow:\n  - one # why\n  - drug user fees\n  # more\nprofile: us\n'
  ],
  ['list at the margin', yml, 'allow:\n- one\n', 'allow:\n- one\n- drug user fees\n'],
  ['brackets', yml, 'allow: [one, two] # why\n', 'allow: [one, two, drug user fees] # why\n'],
  ['empty brackets', yml, 'allow: []\n', 'allow: [drug user fees]\n'],
  ['nothing behind the key', yml, 'allow:\nprofile: us\n', 'allow:\n  - drug user fees\nprofile: us\n'],
  ['CRLF', yml, 'profile: us\r\n', 'profile: us\r\nallow:\r\n  - drug user fees\r\n'],
  ['braces', yml, '{ profile: us }\n', '{ profile: us, allow: [drug user fees] }\n'],
  ['JSON', json, '{\n  "profile": "us"\n}\n', '{\n  "profile": "us",\n  "allow": ["drug user fees"]\n}\n'],
  [
    'JSON with a list',
    json,
    '{\n\t"allow": [\n\t\t"one"\n\t]\n}\n',
    '{\n\t"allow": [\n\t\t"one",\n\t\t"drug user fees"\n\t]\n}\n'
  ],
  ['JSON in a line', json, '{"profile":"us"}', '{"profile":"us", "allow": ["drug user fees"]}'],
  ['empty JSON', json, '{}', '{"allow": ["drug user fees"]}'],
  [
    'package.json',
    '/x/package.json',
    '{\n  "name": "x",\n  "stigmalint": {\n    "profile": "us"\n  },\n  "private": true\n}\n',
    '{\n  "name": "x",\n  "stigmalint": {\n    "profile": "us",\n    "allow": ["drug user fees"]\n  },\n  "private": true\n}\n'
  ]
]

it.each(cases)('%s', (_, path, before, after) => {
  const edits = allowTerm(path, before, 'drug user fees')
  expect(edits && applyEdits(before, edits)).toBe(after)
  const value = path.endsWith('.json') ? JSON.parse(after) : parse(after)
  expect((value.stigmalint ?? value).allow).toContain('drug user fees')
})

const never: [what: string, path: string, text: string][] = [
  ['a broken file', yml, 'allow: [one\nprofile: : us\n'],
  ['allowed already, in other letters', yml, 'allow: [Drug User Fees]\n'],
  ['a list where keys belong', yml, '- one\n'],
  ['a word where a list belongs', yml, 'allow: one\n'],
  ['package.json without a section', '/x/package.json', '{"name": "x"}']
]

it.each(never)('%s is left alone', (_, path, text) => {
  expect(allowTerm(path, text, 'drug user fees')).toBeNull()
})

it.each(['#addicts', 'a: b', "it's", '- x', '@home', 'yes'])('writes %j so that it is read back', (term) => {
  expect(parse(newConfiguration([term]))).toEqual({ allow: [term] })
  for (const before of ['allow: [one]\n', 'allow:\n  - one\n', 'profile: us\n', '{ profile: us }\n'])
    expect(parse(applyEdits(before, allowTerm(yml, before, term) ?? [])).allow).toContain(term)
})
