/** The two forms of `packs`, one upon the other: a list says which are used, keys and values give some a severity. */
import { describe, expect, test } from 'vitest'
import { heldFor } from '../src/held.js'
import { lines, loaderOf } from './made-up.js'

interface Packs {
  packs: readonly string[] | null
  packLevels: Record<string, string>
}

const file = '/p/a.md'
const load = (base: string, own: string, choices = {}) =>
  loaderOf({ '/p/stigmalint.config.yml': `extends: base.yml\n${own}`, '/p/base.yml': base }, { choices }).load(file)

describe('what was said before, and what is said', () => {
  const list = 'packs: [drug-use]\n'
  const levels = 'packs: {drug-use: information, alcohol: off}\n'
  test.each<[what: string, base: string, own: string, expected: Packs]>([
    ['a list', '', list, { packs: ['drug-use'], packLevels: {} }],
    ['severities', '', levels, { packs: null, packLevels: { 'drug-use': 'information', alcohol: 'off' } }],
    ['a list behind a list', 'packs: [alcohol]\n', list, { packs: ['drug-use'], packLevels: {} }],
    [
      'severities are added, the later of a pack holds',
      levels,
      'packs: {alcohol: error}\n',
      { packs: null, packLevels: { 'drug-use': 'information', alcohol: 'error' } }
    ],
    [
      'a list keeps severities of its packs, and none is off',
      levels,
      'packs: [drug-use, alcohol]\n',
      { packs: ['drug-use', 'alcohol'], packLevels: { 'drug-use': 'information' } }
    ],
    ['a list drops severities of others', levels, 'packs: [alcohol]\n', { packs: ['alcohol'], packLevels: {} }],
    [
      'a pack with a severity is used beside those of a list',
      list,
      'packs: {alcohol: warning}\n',
      { packs: ['drug-use', 'alcohol'], packLevels: { alcohol: 'warning' } }
    ],
    [
      'one that is off is not',
      list,
      'packs: {alcohol: off}\n',
      { packs: ['drug-use'], packLevels: { alcohol: 'off' } }
    ],
    [
      'in an override',
      levels,
      'overrides: [{files: ["*.md"], packs: {drug-use: off}}]\n',
      { packs: null, packLevels: { 'drug-use': 'off', alcohol: 'off' } }
    ]
  ])('%s', async (_, base, own, expected) => {
    const loaded = await load(base, own)
    expect(lines(loaded.problems)).toEqual([])
    const { packs, packLevels } = loaded.settings(file)
    expect({ packs, packLevels }).toEqual(expected)
    // and so it is told
    const told = (await heldFor(file, loaded, {})).filter(({ key }) => key === 'packs')
    const [used, ...others] = told
    expect({
      packs: used?.value,
      packLevels: Object.fromEntries(others.map(({ name, value }) => [name, value]))
    }).toEqual(expected)
  })

  test('packs that are chosen from outside keep their severities', async () => {
    const loaded = await load(levels, '', { packs: ['drug-use'] })
    expect(loaded.settings(file)).toMatchObject({ packs: ['drug-use'], packLevels: { 'drug-use': 'information' } })
  })
})

describe('mistakes', () => {
  const at = '/p/stigmalint.config.yml'
  test.each([
    [
      'a pack that is not there',
      'packs:\n  alcohl: off\n',
      `${at}:3:3: unknown pack \`alcohl\`, did you mean \`alcohol\`?`
    ],
    [
      'a severity that is none',
      'packs:\n  alcohol: of\n',
      `${at}:3:12: unknown severity \`of\`, did you mean \`off\`?`
    ],
    [
      'in an override',
      'overrides:\n  - files: [a]\n    packs: {alcohl: off}\n',
      `${at}:4:13: unknown pack \`alcohl\`, did you mean \`alcohol\`?`
    ],
    ['a number in a list', 'packs: [1]\n', `${at}:2:9: an item is a text; found 1, put it in quotes`],
    [
      'a name that objects have by themselves',
      'packs: {__proto__: off}\n',
      `${at}:2:9: unknown pack \`__proto__\`, known are `
    ]
  ])('%s', async (_, own, expected) => {
    expect(lines((await load('', own)).problems)).toEqual([expected])
  })

  test.each([
    [
      'no severity',
      'packs: {}\n',
      `${at}:2:1: \`packs\` gives no pack a severity, so it says nothing: name packs, or remove the key`
    ],
    [
      'no pack',
      'packs: []\n',
      `${at}:2:1: \`packs\` is empty, so no rule is used and nothing is found: name packs, or remove the key`
    ]
  ])('%s does nothing, which is told', async (_, own, expected) => {
    expect(lines((await load('', own)).notices)).toEqual([expected])
  })
})
