/** What `--help` says of each command is what the command takes. */
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/command-line/commands.js'
import { isOption } from '../../src/command-line/options.js'
import { parseCommandLine } from '../../src/command-line/parse.js'
import { helpOf } from '../../src/commands/help.js'

const general = helpOf([])
const named = [...commands.filter((name) => !['check', 'help', 'version'].includes(name)), 'rules import']
const sectionOf = (help: string, title: string): string =>
  new RegExp(`^${title}\\n((?: .*\\n)+)`, 'm').exec(help)?.[1] ?? ''

describe.each(named)('%s --help', (command) => {
  const help = helpOf([...command.split(' '), 'docs'])
  const examples = sectionOf(help, 'Examples').trimEnd().split('\n')

  test('begins with what the command is for, and two examples of it', () => {
    expect(help).toMatch(new RegExp(`^stigmalint ${command}[^\\n]*: [^\\n]+\\n\\nExamples\\n`))
    expect(examples).toHaveLength(2)
    expect(help.split('\n').length).toBeLessThan(40)
  })

  test.each(examples)('understands %s', (line) => {
    const [words = ''] = line
      .trim()
      .replace(/^stigmalint /, '')
      .split(/ {2,}| [<&]/)
    const parsed = parseCommandLine(words.split(' '))
    expect(parsed).toMatchObject({ ok: true, commandLine: { command: command.split(' ')[0] } })
  })

  test('names options that there are, and that stand in the help of all', () => {
    const options = [...sectionOf(help, 'Options').matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name)
    expect(options.filter((name) => !isOption(name) || !general.includes(`--${name}`))).toEqual([])
  })
})

test.each([
  ['what is no command has the help of all', ['kit'], general],
  ['and so has a file', ['a.md'], general],
  ['a command stands in it in a line', ['workshop'], expect.stringMatching(/^stigmalint workshop/)]
])('%s', (_, words, expected) => {
  expect(helpOf(words)).toEqual(expected)
})

test.each([
  ['workshop', ['--mask-names', '--seed', '--out'], ['--fix', '--to', '--shard']],
  ['glossary', ['--format', '--profile', '--overwrite'], ['--mask-names', '--fail-on']],
  ['rules import', ['--pack', '--house'], ['--new-since']],
  ['init', [], ['--']]
])('%s takes %j and not %j', (command, taken, others) => {
  const options = sectionOf(helpOf(command.split(' ')), 'Options')
  for (const name of taken) expect(options).toContain(`  ${name}`)
  for (const name of others) expect(options).not.toContain(`  ${name}`)
})
