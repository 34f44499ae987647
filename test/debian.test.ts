/** What the Debian package says of the command is made of what the command says: `npm run debian` builds and installs it. */
import { describe, expect, test } from 'vitest'
import { bashCompletion, zshCompletion } from '../scripts/debian/completions.mjs'
import { namesIn } from '../scripts/debian/help-text.mjs'
import { manPage } from '../scripts/debian/man-page.mjs'
import { runCommand } from './command.js'

const help = runCommand(['--help']).out
const page = manPage(help, { version: '0.0.0', date: '2026-01-01' })

/** The words of a page of roff as a reader sees them. */
const wordsOf = (roff: string): string[] =>
  roff
    .replace(/^\.TH .*\n\.SH NAME\n/, '')
    .replace(/^\.SH "(.*)"$/gm, '$1')
    .replace(/^\.(?:TP|PP|nf|fi)$/gm, '')
    .replace(/\\f[BR]|\\&/g, '')
    .replaceAll('\\-', '-')
    .replaceAll('\\e', '\\')
    .split(/\s+/)
    .filter((word) => word !== '')

describe('the manual page', () => {
  test('has every word of --help, in its order', () => {
    const words = (text: readonly string[]): string[] => text.map((word) => word.toLowerCase())
    const [name = '', dash, ...others] = wordsOf(page)
    expect(dash).toBe('-')
    expect(words([`${name}:`, ...others])).toEqual(words(help.trim().split(/\s+/)))
  })

  test.each([
    ['a line that begins like a command', 'x: y\n\nFiles\n  .odt  a text\n', '\\fB\\&.odt\\fR'],
    ['a backslash', 'x: y\n\nFiles\n  a\\b  a path\n', '\\fBa\\eb\\fR'],
    ['an option', 'x: y\n\nFix\n  --fix  mends\n         what is safe\n', '\\fB\\-\\-fix\\fR\nmends what is safe'],
    ['an example', 'x: y\n\nExamples\n  x  --fix   a\n', '.nf\nx  \\-\\-fix   a\n.fi'],
    ['a sentence at the end', 'x: y\n\nFix\n  --fix  mends\n\nNothing leaves.\n', '.PP\nNothing leaves.']
  ])('writes %s', (_, text, written) => {
    expect(manPage(text, { version: '0', date: '2026-01-01' })).toContain(written)
  })

  test('refuses a line that belongs to nothing', () => {
    expect(() => manPage('x: y\n\n  --fix  mends\n', { version: '0', date: '' })).toThrow('stands in no section')
  })
})

describe('what a shell proposes', () => {
  const { commands, options, formats } = namesIn(help)

  test('is every command, option and format of the help', () => {
    expect(commands).toEqual(expect.arrayContaining(['baseline', 'languagetool', 'rules import', 'export']))
    expect(options).toEqual(expect.arrayContaining(['--fix', '--no-color', '-q', '--no-config', '--version', '-v']))
    expect(formats).toEqual(expect.arrayContaining(['sarif', 'html', 'blob']))
    expect(commands).not.toContain('report.md')
  })

  test.each([
    ['bash', bashCompletion(help)],
    ['zsh', zshCompletion(help)]
  ])('stands in the file of %s', (_, script) => {
    for (const name of [...options, ...formats, 'baseline', 'languagetool']) expect(script).toContain(name)
  })
})
