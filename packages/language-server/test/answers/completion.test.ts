import type { Comments } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { describe, expect, it } from 'vitest'
import { inComment, inConfiguration } from '../../src/answers/completion.js'
import { commentsOf, formatNamed } from '../checked.js'
import { placeInConfiguration } from '../../src/settings/configuration-place.js'

const rules = await (await loadRuleSet()).rules()

const html = commentsOf(formats.markdown)
const jsx = commentsOf(formats.mdx)
const note = commentsOf(formatNamed('vtt'))
const comments: [before: string, from: number | null, has: string, of?: Comments][] = [
  ['<!-- stigmalint-disable-next-line ', 34, 'drug-use/addict'],
  ['<!-- stigmalint-disable-next-line drug-', 34, 'drug-use/addict'],
  ['<!-- stigmalint-disable drug-use/addict, al', 41, 'drug-use/addict'],
  ['<!--stigmalint-disable-file d', 28, 'drug-use/addict'],
  ['text <!-- stig', 10, 'stigmalint-disable-next-line'],
  ['<!-- ', 5, 'stigmalint-enable'],
  ['<!-- a note --> <!-- stig', 21, 'stigmalint-enable'],
  ['<!-- stigmalint-disable drug-use/addict -- my rea', null, ''],
  ['<!-- stigmalint-disable drug-use/addict --> and d', null, ''],
  ['<!-- another comment', null, ''],
  ['drug-use/', null, ''],
  ['{/* stigmalint-disable-next-line drug-', 33, 'drug-use/addict', jsx],
  ['{/* stig', 4, 'stigmalint-enable', jsx],
  ['{/* stigmalint-disable drug-use/addict */} and d', null, '', jsx],
  ['<!-- stig', null, '', jsx],
  ['{/* stig', null, ''],
  ['WEBVTT\n\nNOTE ', 13, 'stigmalint-disable-next-cue', note],
  ['WEBVTT\n\nNOTE stig', 13, 'stigmalint-disable-file', note],
  ['WEBVTT\r\n\r\nNOTE\r\nstigmalint-disable-next-cue ', 44, 'drug-use/addict', note],
  ['WEBVTT\n\nNOTE stigmalint-disable-next-cue drug-', 41, 'drug-use/addict', note],
  ['WEBVTT\n\nNOTE stigmalint-disable drug-use/addict -- my rea', null, '', note],
  ['WEBVTT\n\nNOTE stigmalint-disable\n\n00:01.000 --> 00:02.000\nand d', null, '', note],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE stig', null, '', note],
  ['<!-- stig', null, '', note]
]

it.each(comments)('in a text: %j', (before, from, has, of = html) => {
  const found = inComment(before, rules, of)
  expect(found?.from ?? null).toBe(from)
  if (from !== null) expect(found?.items.map(({ label }) => label)).toContain(has)
})

const yml = 'stigmalint.config.yml'
const json = 'stigmalint.config.json'
const manifest = '/x/package.json'
/** `|` is the cursor. */
const places: [path: string, text: string, has: string | null, written: string][] = [
  [yml, '|', 'profile', 'profile: '],
  [yml, 'profile: us\npa|', 'packs', 'packs: '],
  [yml, 'profile: |', 'un', 'un'],
  [yml, 'packs: [drug-use, |]', 'alcohol', 'alcohol'],
  [yml, 'packs:\n  - |', 'alcohol', 'alcohol'],
  [yml, 'packs:\n- drug-use\n- al|', 'alcohol', 'alcohol'],
  [yml, 'rules:\n  |', 'drug-use/addict', 'drug-use/addict: '],
  [yml, 'rules:\n  alcohol/alcoholic: off\n  drug|\nprofile: us\n', 'drug-use/addict', 'drug-use/addict: '],
  [yml, 'rules:\n  drug-use/addict: |', 'warning', 'warning'],
  [yml, 'overrides:\n  - |', 'files', 'files: '],
  [yml, 'overrides:\n  - files: [a]\n    rules:\n      |', 'drug-use/addict', 'drug-use/addict: '],
  [yml, 'overrides:\n  - files: [a]\n    pro|', 'profile', 'profile: '],
  [yml, 'overrides:\n  - files: [a]\n    packs: [|', 'alcohol', 'alcohol'],
  [yml, 'allow:\n  - |', null, ''],
  [yml, 'house: |', null, ''],
  [yml, '# pro|', null, ''],
  [json, '{ "|" }', 'profile', 'profile'],
  [json, '{ | }', 'profile', '"profile": '],
  [json, '{ "profile": "|" }', 'un', 'un'],
  [json, '{ "profile": | }', 'un', '"un"'],
  [json, '{ "packs": ["drug-use", "|"] }', 'alcohol', 'alcohol'],
  [json, '{ "rules": { "dr|" } }', 'drug-use/addict', 'drug-use/addict'],
  [json, '{ "rules": { "drug-use/addict": "|" } }', 'off', 'off'],
  [json, '{ "overrides": [{ "files": [], "rules": { | } }] }', 'drug-use/addict', '"drug-use/addict": '],
  [manifest, '{ "name": "x", "stigmalint": { "rules": { "|" } } }', 'drug-use/addict', 'drug-use/addict'],
  [json, '{ "packs": { "|" } }', 'alcohol', 'alcohol'],
  [json, '{ "packs": { "alcohol": "|" } }', 'off', 'off'],
  [json, '{ "fail-on": "|" }', 'none', 'none'],
  [manifest, '{ "|" }', null, ''],
  [manifest, '{ "scripts": { "profile": "|" } }', null, '']
]

describe('in a configuration', () => {
  it.each(places)('%s %j', (path, marked, has, written) => {
    const offset = marked.indexOf('|')
    const place = placeInConfiguration(path, marked.replace('|', ''), offset)
    const items = place ? inConfiguration(place, rules, path.endsWith('.json')).items : []
    if (has === null) expect(items).toEqual([])
    else expect(items.find(({ label }) => label === has)?.text).toBe(written)
  })
})

it('of directives those that the format knows', () => {
  const labels = (before: string, of: Comments): readonly string[] =>
    inComment(before, rules, of)?.items.map(({ label }) => label) ?? []
  expect(labels('NOTE stig', note)).not.toContain('stigmalint-disable-next-line')
  expect(labels('<!-- stig', html)).not.toContain('stigmalint-disable-next-cue')
})

it('a rule is shown with its title', () => {
  const item = inComment('<!-- stigmalint-disable ', rules, html)?.items.find(
    ({ label }) => label === 'drug-use/addict'
  )
  expect(item?.detail).toBe(rules.rules.find(({ id }) => id === 'drug-use/addict')?.title)
})
