/** What is JavaScript in MDX is out of sight, and no offset moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskMdx } from '../../src/cut/mdx.js'
import { check, openDocument } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'
import { document, edit, editOf } from '../edited.js'

const { ruleSet } = builtInRules
const found = async (text: string): Promise<string[]> =>
  (await check(text, { ruleSet, format: 'mdx' })).messages.map((message) => message.actual ?? '')

describe('what is found in MDX', () => {
  it.each([
    ['prose', '# Care\n\nDrug users came.\n', ['Drug users']],
    ['an import and an export', "import { Addict } from './addict'\nexport const title = 'Drug users'\n\nText.\n", []],
    ['a paragraph that begins as one', 'export figures of drug users\n', []],
    ['the same words later in a line', 'The export of drug users\n', ['drug users']],
    ['an expression', 'Hello {drug users} there.\n', []],
    ['an expression that is not closed', 'Hello {drug users there.\n', ['drug users']],
    ['a value of a tag', '<Card title={"drug users"} {...addict}>drug users</Card> came.\n', ['drug users']],
    ['a block of tags', '<Card>\n\nDrug users came.\n\n</Card>\n', ['Drug users']],
    ['braces in code', '`{` drug users `}` came\n\n```\n{\n```\n\nAn addict } came.\n', ['drug users', 'addict']],
    ['an escaped brace', 'A set \\{ of drug users } came.\n', ['drug users']],
    ['a comment', '{/* drug users */}\n\nText.\n', []],
    [
      'a comment that switches a rule off',
      '{/* stigmalint-disable-next-line drug-use/drug-user -- why */}\nDrug users came.\n',
      []
    ]
  ])('%s', async (_name, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

it('keeps the length and the lines', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '{',
          '}',
          '`',
          '```\n',
          '<A b=',
          '>',
          'import x\n',
          '\n',
          '\n\n',
          'a ',
          '\\',
          '{/* stigmalint-x */}',
          '\r\n'
        )
      ),
      (parts) => {
        const source = parts.join('')
        const masked = maskMdx(source)
        expect(masked.length).toBe(source.length)
        expect(masked.replace(/[^\n]/g, '.')).toBe(source.replace(/[^\n]/g, '.'))
      }
    )
  )
})

it('takes time in proportion to the length', () => {
  for (const hostile of ['{', '`', '``` `', '<a ', '\\', '{}`'])
    expect(maskMdx(hostile.repeat(100_000))).toHaveLength(hostile.length * 100_000)
})

it('finds after edits what a fresh check finds', async () => {
  const braces = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(2),
    insert: fc.constantFrom('{', '}', '`', 'import '),
    isAtLine: fc.boolean()
  })
  await fc.assert(
    fc.asyncProperty(
      document,
      fc.array(fc.oneof(edit, braces), { minLength: 10, maxLength: 10 }),
      async (text, drawn) => {
        const opened = openDocument(text, { ruleSet, format: 'mdx' })
        for (const next of drawn) {
          opened.edit(editOf(opened.text, next))
          const fresh = await check(opened.text, { ruleSet, format: 'mdx' })
          expect(JSON.stringify((await opened.check()).messages)).toBe(JSON.stringify(fresh.messages))
        }
      }
    ),
    { numRuns: 40 }
  )
}, 600_000)
