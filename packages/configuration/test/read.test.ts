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
    [
      'a byte-order mark before several keys',
      'a.yml',
      '\uFEFFprofile: us\npacks: [hiv]\n',
      { profile: 'us', packs: ['hiv'] }
    ],
    ['a byte-order mark before JSON', 'a.json', '\uFEFF{"profile": "us"}\n', { profile: 'us' }],
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
      '1:1 unknown key `zzzzzzzz`, known are extends, profile, packs, rules, allow, front-matter, house, ignore, report-unused, rules-since, fail-on, max-warnings, max-density, overrides'
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
      '3:5 `house` is said for all files of a configuration, move it out of the override'
    ],
    [
      'an override without files',
      'a.yml',
      'overrides:\n  - profile: us\n',
      '2:5 missing `files`, write the globs of the files that the override is for'
    ],
    [
      'a limit in an override',
      'a.yml',
      'overrides:\n  - files: [a]\n    max-warnings: 2\n',
      '3:5 `max-warnings` is said for all files of a configuration, move it out of the override'
    ],
    [
      'a key like nothing known in an override',
      'a.yml',
      'overrides:\n  - files: [a]\n    zzzzzzzz: x\n',
      '3:5 unknown key `zzzzzzzz`, known are files, profile, packs, rules, allow, front-matter'
    ],
    [
      'a version that is a number',
      'a.yml',
      'rules-since: 0.2\n',
      '1:14 `rules-since` is a text; found 0.2, put it in quotes'
    ],
    [
      'a version that is none',
      'a.yml',
      "rules-since: 'next'\n",
      "1:14 write a version of stigmalint such as '0.2' (`rules-since`)"
    ],
    ['a misspelt level', 'a.yml', 'fail-on: errors\n', '1:10 unknown severity `errors`, did you mean `error`?'],
    ['no whole number', 'a.yml', 'max-warnings: 1.5\n', '1:15 `max-warnings` is a whole number from 0 on; found 1.5'],
    ['no number', 'a.yml', 'max-warnings: few\n', '1:15 `max-warnings` is a whole number from 0 on; found `few`'],
    ['less than nothing', 'a.yml', 'max-density: -1\n', '1:14 `max-density` is a number from 0 on; found -1'],
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
      '1:8 `packs` lists packs, such as `[alcohol]`, or gives them a severity, such as `{alcohol: warning}`; found `alcohol`'
    ],
    [
      'a list for a map',
      'a.yml',
      'rules: [a]\n',
      '1:8 `rules` gives each rule a severity, such as `drug-use/addict: warning` on a line of its own; found a list'
    ],
    [
      'a text for a list of wordings',
      'a.yml',
      'allow: fees\n',
      '1:8 `allow` is a list, write `[fees]` or one item a line with `- `'
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
    ['an asterisk', 'a.yml', 'ignore: [*.md]\n', '1:10 an asterisk begins a reference in YAML, put "*.md" in quotes'],
    [
      'an asterisk in a list of lines',
      'a.yml',
      'ignore:\n  - docs\n  - **/*.md\n',
      '3:5 an asterisk begins a reference in YAML, put "**/*.md" in quotes'
    ],
    [
      'brackets without end',
      'a.yml',
      `packs: ${'['.repeat(50_000)}`,
      /^1:\d+ lists and keys stand in one another more than 50 deep here, no configuration needs that$/
    ],
    [
      'names that objects have by themselves',
      'a.yml',
      'rules:\n  __proto__: off\n  constructor: off\n',
      '2:3 unknown rule `__proto__`, `stigmalint rules` lists them\n3:3 unknown rule `constructor`, `stigmalint rules` lists them'
    ],
    [
      'a glob that is too long',
      'a.yml',
      `ignore: [docs, '${'('.repeat(60_000)}']\n`,
      /^1:16 the glob `\({59}…` has more than 1000 characters, shorten it$/
    ],
    [
      'a glob of another syntax, in an override',
      'a.yml',
      "overrides:\n  - files: ['+(a|b)']\n",
      '2:13 the glob `+(a|b)` has a choice in round brackets, write {a,b}; for the brackets themselves write \\( and \\)'
    ],
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

test('thousands of mistakes are told by the first ones and their number', () => {
  for (const text of [
    Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join(''),
    `rules:\n${Array.from({ length: 20_000 }, (_, at) => `  r${at}: x\n`).join('')}`,
    `overrides:\n${'- a\n'.repeat(20_000)}`
  ]) {
    const { problems } = readConfiguration('a.yml', text)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)?.message).toBe('19980 more mistakes in this file, mend the first ones and look again')
  }
})

/** A link of this name may lead to any file: what is no configuration is not told. */
describe('nothing is told of a text that is no configuration', () => {
  test.each([
    ['a login', 'machine example.org login x password hunter2\n'],
    ['sections of keys', '[default]\nkey = hunter2\nother = hunter2\n'],
    ['a key between lines of hyphens', '-----BEGIN KEY-----\nhunter2==\n-----END KEY-----\n'],
    ['a list', '- hunter2\n'],
    ['quotes that are not closed', '"hunter2\nhunter2'],
    ['signs of YAML', '@hunter2 %hunter2 !hunter2: &hunter2'],
    ['a value of a key', 'x: hunter2\nhunter2 hunter2\n'],
    ['an escape', 'a: "\\hunter2"'],
    ['a number', '4711\n']
  ])('%s', (_, text) => {
    const lines = lineOf('/x/stigmalint.config.yml', text)
    expect(lines).toMatch(/^\d+:\d+ /)
    expect(lines).not.toMatch(/hunter2|4711/)
  })
})
