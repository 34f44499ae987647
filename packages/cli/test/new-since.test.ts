/** `stigmalint rules --new-since VERSION`. */
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { newSince } from '../src/commands/new-since.js'
import { run } from './run-command.js'

const rule = (id: string, since: string, isOfHouse = false) => ({
  ...{ id, pack: 'p', severity: 'warning' as const, title: id, since },
  ...(isOfHouse && { isOfHouse: true as const })
})
const rules = {
  rules: [rule('p/old', '0.1.0'), rule('p/new', '0.3.0'), rule('h/house', '9.0', true)],
  patterns: [
    { rule: 0, written: 'a loaf' },
    { rule: 0, written: 'a bun', since: '0.2.0' },
    { rule: 1, written: 'a roll' },
    { rule: 2, written: 'a crumb' }
  ]
}

describe('what came after a version', () => {
  test.each<[version: string, expected: [id: string, isNew: boolean, patterns: string[]][]]>([
    [
      '0.1',
      [
        ['p/new', true, ['a roll']],
        ['p/old', false, ['a bun']]
      ]
    ],
    ['0.2', [['p/new', true, ['a roll']]]],
    ['0.3', []]
  ])('%s', (version, expected) => {
    const found = newSince(rules, version).map(({ id, isNew, patterns }) => [
      id,
      isNew,
      patterns.map(({ pattern }) => pattern)
    ])
    expect(found).toEqual(expected)
  })
})

describe.concurrent('the command', () => {
  test.each([
    [['--new-since', '0.1'], 0, 'No rule and no pattern came after 0.1.\n', ''],
    [['--new-since', '0.1', '--format', 'json'], 0, '[]\n', ''],
    [['--new-since', 'x'], 2, '', 'stigmalint: --new-since is a version of stigmalint, such as 0.2; found `x`\n']
  ])('%j', async (words, code, out, error) => {
    expect(await run(temporaryFolder({}), ['rules', ...words])).toEqual({ code, out, error })
  })

  test('lists rules with their severity and title', async () => {
    const { out } = await run(temporaryFolder({}), ['rules', '--new-since', '0.0', '--packs', 'alcohol'])
    expect(out).toMatch(/^alcohol\/abuse-alcohol +\w+ +.* \(0\.1\.0\)\n/)
    expect(out).toContain("To leave it out: rules-since: '0.0' in the configuration.")
  })
})
