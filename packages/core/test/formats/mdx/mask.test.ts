/** What is JavaScript in MDX is out of sight, and no offset moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskMdx } from '../../../src/formats/mdx/mask.js'
import { check, openDocument } from '../../../src/index.js'
import { builtInRules } from '../../built-in-rules.js'
import { document, edit, editOf } from '../../edited.js'
import { runs } from '../../../../../test/runs.js'
import { leastGrowth } from '../../growth.js'

const { ruleSet } = builtInRules
const found = async (text: string): Promise<string[]> =>
  (await check(text, { ruleSet, format: 'mdx' })).messages.map((message) => message.actual ?? '')

describe('what is found in MDX', () => {
  it.each([
    ['prose', '# Care\n\nDrug users came.\n', ['Drug users']],
    [
      'an import and an export',
      "import { Addict } from '../../cut/addict'\nexport const title = 'Drug users'\n\nText.\n",
      []
    ],
    ['a paragraph that begins as one', 'export figures of drug users\n', ['drug users']],
    ['another', 'import duties, export rules and drug users\n', ['drug users']],
    [
      'an import of several lines',
      "import {\n  Addict,\n  DrugUsers\n} from '../../cut/drug-users'\n\nAddicts came.\n",
      ['Addicts']
    ],
    [
      'a function with an empty line',
      'export const ward = () => {\n  const addict = 1\n\n  return <p>addict</p>\n}\n\nAn addict came.\n',
      ['addict']
    ],
    [
      'an expression with an empty line',
      '{all.map((addict) => (\n  <li>\n\n    addict\n  </li>\n))}\n\nAddicts came.\n',
      ['Addicts']
    ],
    ['the same words later in a line', 'The export of drug users\n', ['drug users']],
    ['an expression', 'Hello {drug users} there.\n', []],
    ['an expression that is not closed', 'Hello {drug users there.\n', ['drug users']],
    ['a value of a tag', '<Card title={"drug users"} {...addict}>drug users</Card> came.\n', ['drug users']],
    ['a block quote in one line', 'He said:<blockquote>Drug users came.</blockquote>\n', ['Drug users']],
    ['a block quote round a table', '<blockquote>\n| a |\n| - |\n| Addicts |\n</blockquote>\n', ['Addicts']],
    ['a block quote round a list', '<blockquote>\n2. Addicts\n- An addict\n</blockquote>\n', ['Addicts', 'addict']],
    ['a block of tags', '<Card>\n\nDrug users came.\n\n</Card>\n', ['Drug users']],
    ['a component round a line', '<Callout>\n  Drug users came.\n</Callout>\n', ['Drug users']],
    ['tags of HTML in one line', '<p>The ward treats addicts.</p>\n', ['addicts']],
    [
      'text far in',
      '<Tabs>\n  <Tab title="addict">\n      Drug users came.\n\n      - An addict\n  </Tab>\n</Tabs>\n',
      ['Drug users', 'addict']
    ],
    [
      'a fence far in',
      '<Tabs>\n  <Tab>\n    ```js\n    addict()\n\n    drugUsers(addict)\n    ```\n    An addict came.\n  </Tab>\n</Tabs>\n',
      ['addict']
    ],
    [
      'attributes in lines',
      '<Card\n  title="Drug users"\n  icon={addict}\n  of={[\n    "addict",\n\n    "junkie"\n  ]}\n>\nAddicts came.\n</Card>\n',
      ['Addicts']
    ],
    [
      'a tag in a sentence',
      'The <Term id="addict">drug users</Term> came, <Link to="/addict">addicts</Link>.\n',
      ['drug users', 'addicts']
    ],
    ['cells in one line', '<tr><td>addict</td><td>junkie</td></tr>\n', ['addict', 'junkie']],
    [
      'code in tags',
      '<pre>\naddict\n\naddict\n</pre>\n\nThe <code>addict</code> word; <CodeBlock>addict</CodeBlock>\n',
      []
    ],
    ['a tag in a phrase', 'The <b title={x}>drug</b> users came.\n', ['drug</b> users']],
    ['a tag that is not closed', 'Fewer than a <b and addicts\n', ['addicts']],
    ['a list within a list item', '- one\n\n  <Note>\n\n  - An addict\n\n  </Note>\n', ['addict']],
    ['a heading id', '## Addicts {#drug-users}\n', ['Addicts']],
    ['braces in code', '`{` drug users `}` came\n\n```\n{\n```\n\nAn addict } came.\n', ['drug users', 'addict']],
    ['an escaped brace', 'A set \\{ of drug users } came.\n', ['drug users']],
    ['a comment', '{/* drug users */}\n\nText.\n', []],
    [
      'a comment that switches a rule off before a tag',
      '<Steps>\n  {/* stigmalint-disable-next-line drug-use/addict */}\n  <Step title="One">\n\n  Addicts came.\n\n  </Step>\n</Steps>\n',
      []
    ],
    [
      'a comment that switches a rule off',
      '{/* stigmalint-disable-next-line drug-use/drug-user -- why */}\nDrug users came.\n',
      []
    ],
    [
      'a comment without blanks',
      '{/*stigmalint-disable-next-line*/}\nDrug users came.\n\nAddicts came.\n',
      ['Addicts']
    ],
    [
      'comments above one another',
      '{/*stigmalint-disable-next-line drug-use/addict*/}\n{/*stigmalint-disable-next-line drug-use/drug-user*/}\nDrug users came.\n',
      ['{/*stigmalint-disable-next-line drug-use/addict*/}']
    ],
    ['a comment in a line', 'Drug users came. {/*\nstigmalint-disable-line*/}\n\nAddicts {/*x*/} came.\n', ['Addicts']],
    [
      'a slip in a comment without blanks',
      '{/*stigmalint-ignore*/}\n\nAddicts came.\n',
      ['stigmalint-ignore', 'Addicts']
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
          '    ',
          '</A>',
          '<b>',
          '<blockquote>',
          '<blockquote\n x="',
          '</blockquote\r\n>',
          '- ',
          'export const x = {',
          '<A b=',
          '>',
          'import x\n',
          '\n',
          '\n\n',
          'a ',
          '\\',
          '{/* stigmalint-x */}',
          '{/*stigmalint-disable*/}',
          '{/*\nstigmalint-disable*/}',
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

it.each([
  '<a b="',
  '<a {',
  '<a b ',
  'export const a = {\n\n',
  '<Code>',
  '    - ',
  '<>',
  '<blockquote>',
  '</blockquote\n>',
  '{',
  '`',
  '``` `',
  '<a ',
  '\\',
  '{}`'
])('takes time in proportion to the length: %j', async (hostile) => {
  expect(await leastGrowth((size) => maskMdx(hostile.repeat(size)), 8000, 3)).toBeLessThan(3)
})

it('finds after edits what a fresh check finds', async () => {
  const braces = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(2),
    insert: fc.constantFrom('{', '}', '`', 'import ', '<A>', '</A>', '<A b={', '    ', '<blockquote>', '</blockquote>'),
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
    { numRuns: runs(12) }
  )
}, 600_000)
