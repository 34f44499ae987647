/** A text saved as a Word document: what is in it, and what of it is left once its changes are accepted or rejected. */
import { docx } from '@stigmalint/documents'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opened, partOf } from '../../../documents/test/opened.js'
import { settled, type Settled } from '../../../documents/test/settled.js'
import type { Found } from '../../src/document/review.js'
import { wordCopy, type Version, type WordCopy } from '../../src/export/word/word.js'

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }

/** Words between ⟨ and ⟩ are found. */
function version(marked: string): Version {
  const found: Found[] = []
  let text = ''
  let start = 0
  for (const part of marked.split(/([⟨⟩])/)) {
    if (part === '⟨') start = text.length
    else if (part === '⟩') found.push({ start, end: text.length, lines: [`About ${text.slice(start)}.`, 'Why.'] })
    else text += part
  }
  return { text, found }
}

const copyOf = (before: string | null, after: string, format = 'markdown'): Promise<WordCopy> =>
  wordCopy(
    {
      before: before === null ? null : version(before),
      after: version(after),
      ...{ format, title: 'A plan', language: 'en-GB' }
    },
    author
  )

const clean = async (text: string): Promise<Settled[]> => allOf((await copyOf(null, text)).bytes, 'accept')

const allOf = async (bytes: Uint8Array, action: 'accept' | 'reject'): Promise<Settled[]> => [
  ...(await settled(bytes, action)),
  ...(await settled(bytes, action, 'word/footnotes.xml'))
]

test.each<[what: string, text: string, expected: Settled[]]>([
  [
    'headings and paragraphs',
    '# Plan\n\nCome *in*,\nplease.\n',
    [
      ['Heading1', 'Plan'],
      ['Normal', 'Come in, please.']
    ]
  ],
  ['line breaks', 'One\\\ntwo.', [['Normal', 'One\ntwo.']]],
  [
    'lists in lists, and what stands behind in an item',
    '- one\n\n  more\n  1. deep\n- two\n',
    [
      ['ListParagraph 0', 'one'],
      ['ListParagraph', 'more'],
      ['ListParagraph 1', 'deep'],
      ['ListParagraph 0', 'two']
    ]
  ],
  [
    'tasks',
    '- [x] done\n- [ ] open\n',
    [
      ['ListParagraph 0', '☒ done'],
      ['ListParagraph 0', '☐ open']
    ]
  ],
  [
    'quotations',
    '> Said.\n>\n> - so\n',
    [
      ['Quote', 'Said.'],
      ['Quote 0', 'so']
    ]
  ],
  ['code, as it stands', '```\na\n  b\n```\n', [['HTMLPreformatted', 'a\n  b']]],
  [
    'tables',
    '| a | b |\n| - | - |\n| c | |\n',
    [
      ['0/0 Normal', 'a'],
      ['0/1 Normal', 'b'],
      ['1/0 Normal', 'c']
    ]
  ],
  [
    'footnotes, with all of their paragraphs',
    'Come.[^n]\n\n[^n]: Why *not*.\n\n    Indeed.\n',
    [
      ['Normal', 'Come.[note]'],
      ['note Normal', ' Why not.'],
      ['note Normal', 'Indeed.']
    ]
  ],
  [
    'the words of markup, and nothing of its tags',
    'A <b onclick="x">word</b>.\n\n<div>More</div>\n',
    [
      ['Normal', 'A word.'],
      ['Normal', 'More']
    ]
  ],
  ['the words for a picture', '![A bed](bed.png)\n', [['Normal', 'A bed']]],
  ['what XML keeps for itself', 'a < b & "c"\n', [['Normal', 'a < b & "c"']]],
  ['nothing of nothing', '', []]
])('%s', async (_, text, expected) => {
  expect(await clean(text)).toEqual(expected)
})

test.each<[what: string, before: string, after: string, changes: number]>([
  ['a word', 'The addicts came.', 'The people came.', 1],
  ['a word in bold, whose form stays', 'The **addicts** came.', 'The **people** came.', 1],
  ['a paragraph more at the end', 'One.', 'One.\n\nTwo.', 1],
  ['a paragraph less at the end', 'One.\n\nTwo.', 'One.', 1],
  ['a heading less at the end', 'One.\n\n# Two', 'One.', 1],
  ['a heading more at the end', 'One.', 'One.\n\n# Two', 1],
  ['a paragraph more at the beginning', 'Two.', '# One\n\nTwo.', 1],
  ['all of it', 'One.', '# Another thing', 2],
  ['from nothing', '', 'One.', 1],
  ['to nothing', 'One.', '', 1],
  ['two paragraphs joined', 'One two three.\n\nFour.', 'One two three. Four.', 2],
  ['a paragraph parted', 'One two three. Four.', 'One two three.\n\nFour.', 2],
  ['a paragraph to a heading', 'One.', '# One.', 0],
  ['an item less', '- one\n- two\n- three\n', '- one\n- three\n', 1],
  ['an item deeper', '- one\n- two\n', '- one\n  - two\n', 0],
  ['a list to paragraphs', '- one\n- two\n', 'one\n\ntwo\n', 0],
  ['a row more', '| a |\n| - |\n| b |\n', '| a |\n| - |\n| b |\n| c |\n', 1],
  ['a row less at the end of the text', '| a |\n| - |\n| b |\n| c |\n', '| a |\n| - |\n| b |\n', 1],
  ['a column more', '| a |\n| - |\n| b |\n', '| a | x |\n| - | - |\n| b | y |\n', 6],
  ['a cell', '| a |\n| - |\n| The addicts |\n', '| a |\n| - |\n| The people |\n', 1],
  ['a footnote', 'One.[^1]\n\n[^1]: The addicts.\n', 'One.[^1]\n\n[^1]: The people.\n', 1],
  ['a footnote more', 'One.', 'One.[^1]\n\n[^1]: Why.\n', 2],
  ['a footnote less', 'One.[^1]\n\n[^1]: Why.\n', 'One.', 2],
  ['a link', '[here](https://a.example/)', '[here](https://b.example/)', 1],
  ['in front of a table', 'One.\n\n| a |\n| - |\n', 'One.\n\nTwo.\n\n| a |\n| - |\n', 1],
  ['what Markdown strikes out is no change', 'One ~~two~~.', 'One ~~two~~.', 0]
])('what changed is accepted or rejected: %s', async (_, before, after, changes) => {
  const copy = await copyOf(before, after)
  expect(await allOf(copy.bytes, 'accept')).toEqual(await clean(after))
  expect(await allOf(copy.bytes, 'reject')).toEqual(await clean(before))
  expect(copy.changes).toBe(changes)
})

/** Words of which something is said. */
const withFound = (text: string): string => text.replace(/addicts/g, '⟨addicts⟩')

const word = fc.constantFrom(
  'addicts',
  'people',
  'came',
  'in',
  '**bold**',
  '*so*',
  '`code`',
  '[link](https://a.example/)',
  'a&b',
  '~~no~~'
)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const block = fc.oneof(
  line,
  line.map((own) => `## ${own}`),
  fc
    .array(fc.tuple(fc.constantFrom('- ', '  - ', '- - '), line), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((own) => own.join('')).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((own, at) => `${at + 2}. ${own}`).join('\n')),
  line.map((own) => `> ${own}`),
  line.map((own) => `\`\`\`\n${own}\n\`\`\``),
  fc
    .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
    .map((rows) => ['| a | b |', '| - | - |', ...rows.map(([one, other]) => `| ${one} | ${other} |`)].join('\n')),
  line.map((own) => `${own}[^1]`)
)
const text = fc.array(block, { maxLength: 6 }).map((blocks) => `${blocks.join('\n\n')}\n\n[^1]: A note.\n`)
const pair = fc.oneof(
  fc.tuple(text, text),
  // one that was edited
  fc
    .tuple(fc.array(block, { maxLength: 6 }), fc.array(fc.tuple(fc.nat(5), fc.option(block)), { maxLength: 3 }))
    .map(([blocks, edits]) => {
      const changed = [...blocks]
      for (const [at, fresh] of edits) changed.splice(at, fresh === null ? 1 : 0, ...(fresh === null ? [] : [fresh]))
      return [blocks, changed].map((own) => `${own.join('\n\n')}\n\n[^1]: A note.\n`)
    })
)

test('accepted it is the text of now, rejected the one that came, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(pair, async ([before = '', after = '']) => {
      const { bytes } = await copyOf(withFound(before), withFound(after))
      expect(await allOf(bytes, 'accept')).toEqual(await clean(after))
      expect(await allOf(bytes, 'reject')).toEqual(await clean(before))
    }),
    { numRuns: 150 }
  )
})

test('a comment stands at each change that came of a finding, and at each finding that was left', async () => {
  const { bytes, comments } = await copyOf(
    '# Plan\n\nThe ⟨addicts⟩ came. Two ⟨**drug** abusers⟩ left.[^1]\n\n[^1]: For ⟨users⟩.\n',
    '# Plan\n\nThe people came. Two ⟨**drug** abusers⟩ left.[^1]\n\n[^1]: For ⟨users⟩.\n'
  )
  expect(comments).toBe(3)
  const said = await partOf(bytes, 'word/comments.xml')
  expect([...said.matchAll(/About ([^<]*)/g)].map(([, own]) => own)).toEqual([
    'addicts.',
    '**drug** abusers.',
    'users.'
  ])
  const xml = await partOf(bytes, 'word/document.xml')
  const within = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([^]*?)<w:commentRangeEnd w:id="\1"\/>/g)]
  expect(within.map(([, , own = '']) => own.replace(/<[^>]*>/g, ''))).toEqual(['addicts', 'drug abusers', ''])
})

test('a copy without changes has no comments', async () => {
  const { bytes, comments, changes } = await copyOf(null, 'The ⟨addicts⟩ came.')
  expect([comments, changes]).toEqual([0, 0])
  expect(await partOf(bytes, 'word/comments.xml')).toBe('')
})

test('the same text is the same bytes', async () => {
  const [one, other] = [await copyOf('a', '# b ⟨c⟩'), await copyOf('a', '# b ⟨c⟩')]
  expect(one.bytes).toEqual(other.bytes)
})

test('our own reader finds the words with their roles', async () => {
  const { bytes } = await copyOf(
    null,
    '# Plan\n\n- an item\n\n> said\n\n| a |\n| - |\n| b |\n\nCome.[^1]\n\n[^1]: Why.\n'
  )
  const { text: read } = await opened(docx, bytes)
  const roles = [...read.matchAll(/"roles":\[([^\]]*)\][^\n]*\n([^\n]*)/g)].map(([, role, words]) => [role, words])
  expect(roles).toEqual([
    ['"heading"', 'Plan'],
    ['"list-item","paragraph"', 'an item'],
    ['"block-quote","paragraph"', 'said'],
    ['"table-cell"', 'a'],
    ['"table-cell"', 'b'],
    ['"paragraph"', 'Come.'],
    ['"footnote","paragraph"', ' Why.']
  ])
})
