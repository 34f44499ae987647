import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../src/read.js'

const lineOf = (path: string, text: string): string => {
  const { problems } = readConfiguration(path, text)
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')
}

describe('a configuration that is understood', () => {
  test.each([
    ['an empty file', 'a.yml', '', {}],
    ['only comments', 'a.yml', '# nothing yet\n', {}],
    ['a profile', 'a.yml', 'profile: us\n', { profile: 'us' }],
    ['off is a word, not false', 'a.yml', 'rules:\n  drug-use/addict: off\n', { rules: { 'drug-use/addict': 'off' } }],
    ['JSON', 'a.json', '{"packs": ["alcohol"]}', { packs: ['alcohol'] }],
    ['a byte-order mark', 'a.yml', '\uFEFFprofile: us\n', { profile: 'us' }],
    ['the key of package.json', '/x/package.json', '{"name": "x", "stigmalint": {"profile": "uk"}}', { profile: 'uk' }],
    ['Windows line ends', 'a.yml', 'profile: us\r\npacks: [alcohol]\r\n', { profile: 'us', packs: ['alcohol'] }]
  ])('%s', (_, path, text, written) => {
    expect(readConfiguration(path, text)).toMatchObject({ written, problems: [] })
  })
})

describe('a mistake is one line with its place and the mend', () => {
  test.each([
    ['a misspelt key', 'a.yml', '# x\nprofle: us\n', '2:1 unknown key `profle`, did you mean `profile`?'],
    [
      'a key like nothing known',
      'a.yml',
      'zzzzzzzz: us\n',
      '1:1 unknown key `zzzzzzzz`, known are profile, packs, rules, allow, front-matter, house, ignore, report-unused, overrides'
    ],
    [
      'a misspelt key of an override',
      'a.yml',
      'overrides:\n  - files: [a]\n    pack: [x]\n',
      '3:5 unknown key `pack`, did you mean `packs`?'
    ],
    [
      'a key that overrides do not have',
      'a.yml',
      'overrides:\n  - files: [a]\n    house: x\n',
      '3:5 unknown key `house`, known are files, profile, packs, rules, allow, front-matter'
    ],
    [
      'an override without files',
      'a.yml',
      'overrides:\n  - profile: us\n',
      '2:5 missing `files`, write the globs of the files that the override is for'
    ],
    ['no glob', 'a.yml', 'overrides:\n  - files: []\n', '2:12 `files` is empty, write at least one glob'],
    [
      'a misspelt severity',
      'a.yml',
      'rules:\n  drug-use/addict: warnin\n',
      '2:20 unknown severity `warnin`, did you mean `warning`?'
    ],
    [
      'a severity that is no text',
      'a.yml',
      'rules:\n  drug-use/addict: 2\n',
      '2:20 unknown severity 2, write error, warning, information, off'
    ],
    [
      'a text for a list',
      'a.yml',
      'packs: alcohol\n',
      '1:8 `packs` is a list, write `[alcohol]` or one item a line with `- `'
    ],
    [
      'a list for a map',
      'a.yml',
      'rules: [a]\n',
      '1:8 `rules` gives each rule a severity, such as `drug-use/addict: warning` on a line of its own; found a list'
    ],
    ['a number for a text', 'a.yml', 'allow: [12]\n', '1:9 an item is a text; found 12, put it in quotes'],
    ['a key without a value', 'a.yml', 'profile:\n', '1:9 `profile` has no value, write un, us, ca, uk'],
    [
      'a text without a value',
      'a.yml',
      'house:\n',
      '1:7 `house` is a text; found nothing, write a value or remove the key'
    ],
    [
      'a list at the top',
      'a.yml',
      '- profile\n',
      '1:1 a configuration is keys and values, such as `profile: un`; found a list'
    ],
    ['a key twice', 'a.yml', 'profile: us\nprofile: uk\n', '2:1 this key stands twice, keep one of them'],
    ['a tab', 'a.yml', 'rules:\n\tdrug-use/addict: off\n', '2:1 a tab at the start of the line, indent with spaces'],
    ['an open bracket', 'a.yml', 'packs: [alcohol\n', /^\d+:\d+ .*, check quotes and indentation$/],
    [
      'in package.json',
      '/x/package.json',
      '{\n  "stigmalint": {\n    "profil": "us"\n  }\n}',
      '3:5 unknown key `profil`, did you mean `profile`?'
    ],
    ['broken JSON', 'a.json', '{"profile": "us"', /^1:\d+ /],
    [
      'two mistakes',
      'a.yml',
      'profle: us\nignor: [a]\n',
      '1:1 unknown key `profle`, did you mean `profile`?\n2:1 unknown key `ignor`, did you mean `ignore`?'
    ]
  ])('%s', (_, path, text, expected) => {
    if (typeof expected === 'string') expect(lineOf(path, text)).toBe(expected)
    else expect(lineOf(path, text)).toMatch(expected)
  })
})
