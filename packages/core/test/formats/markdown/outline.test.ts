import { describe, expect, it } from 'vitest'
import { frontMatterEnd } from '../../../src/cut/front-matter.js'
import { headings } from '../../../src/formats/markdown/headings.js'
import { labelsIn } from '../../../src/formats/markdown/labels.js'
import { cutMarkdown } from '../../../src/formats/markdown/cut.js'
import { cutCommitMessage } from '../../../src/formats/commit-message/cut.js'
import { cutText, listMarkerLength } from '../../../src/formats/text/cut.js'
import { labelsDefinedIn } from '../../../src/formats/markdown/definitions.js'
import { parseMarkdown } from '../../../src/formats/markdown/parser.js'
import { hasRealDocuments, realDocuments } from './documents.js'

const headingsOf = (source: string): string[] =>
  headings(source, cutMarkdown(source)).map(({ depth, text }) => `${depth} ${text}`)

describe('headings', () => {
  it.each([
    ['# One\n## Two ##\n###### Six', ['1 One', '2 Two', '6 Six']],
    ['One\n===\n\nTwo words\n---\n', ['1 One', '2 Two words']],
    ['# The *drug* [user](x) `code`', ['1 The drug user code']],
    ['#no\n\n####### seven\n\n---\n\ntext', []],
    [
      '<h2 id="a">Terms to <b>avoid</b></h2>\n<div>\n    <h3>Two\n    lines</h3>\n</div>',
      ['2 Terms to avoid', '3 Two lines']
    ],
    ['Text\n\n    <h2>Code</h2>\n\n<!--\n<h2>Hidden</h2>\n-->', []],
    ['```\n# comment\n```\n\n# Real', ['1 Real']],
    ['- item\n---\n\n1. one\n---\n', []],
    ['---\ntitle: x\n---\n\n# After', ['1 x', '1 After']],
    ["---\nimage: {title: y}\ntitle: 'Terms to avoid'\n---\nText", ['1 Terms to avoid']],
    ['+++\ntitle = "A \\"b\\" c" # d\n+++\n', ['1 A "b" c']],
    ['{\n  "title": "A, b",\n  "x": 1\n}\n', ['1 A, b']],
    ['# Win\r\n\r\nTitle\r\n===\r\n', ['1 Win', '1 Title']]
  ])('are found in %j', (source, expected) => {
    expect(headingsOf(source)).toEqual(expected)
  })

  it.skipIf(!hasRealDocuments)(
    'are those of the parser in real documents',
    () => {
      for (const { text } of realDocuments('.md')) {
        const start = frontMatterEnd(text)
        const parsed = parseMarkdown(text.slice(start)).children.filter((node) => node.type === 'heading')
        const pieces = cutMarkdown(text).filter(({ kind }) => kind === 'prose')
        const found = headings(text, pieces).filter(({ offset }) => !/^\s*</.test(text.slice(offset, offset + 9)))
        const outside = parsed.filter((node) => node.position?.start.column === 1)
        expect(found.map(({ offset }) => offset)).toEqual(
          outside.map((node) => start + (node.position?.start.offset ?? 0))
        )
      }
    },
    60_000
  )
})

describe('labels', () => {
  it.each([
    ['See [the  Plan].', ['THE PLAN'], []],
    ['[a]: /x and [^1]: note', ['A', '^1'], ['A', '^1']],
    ['See [the plan][p] and ![alt [inner]][q].', ['THE PLAN', 'P', 'INNER', 'Q'], []],
    ['[a \\] b]', ['A \\] B'], []],
    ['> see [two\n> words]', ['TWO WORDS'], []],
    ['] no [ label', [], []],
    [`[${'x'.repeat(1000)}]: /y`, [], []]
  ])('of %j', (text, named, maybeDefined) => {
    const found = labelsIn(text)
    expect([...found.named]).toEqual(named)
    expect([...found.maybeDefined]).toEqual(maybeDefined)
  })

  it('are defined where the parser says so', () => {
    const defined = (text: string): string[] => [...labelsDefinedIn(text)]
    expect(defined('[a]: /x\n\n> [^n]: note\n')).toEqual(['A', '^N'])
    expect(defined('text\n[a]: /x is no definition\n')).toEqual([])
  })
})

describe('the cut of plain text', () => {
  const parts = (source: string): string[] => cutText(source).map((piece) => source.slice(piece.start, piece.end))

  it.each([
    ['One\ntwo\n\nThree\n', ['One\ntwo\n\n', 'Three\n']],
    ['\n\nOne\n \nTwo', ['\n\nOne\n \n', 'Two']],
    ['Do not say:\n\n- a\n\n- b\n\nEnd', ['Do not say:\n\n- a\n\n- b\n\n', 'End']],
    ['1. One.\n\n2. Two.', ['1. One.\n\n', '2. Two.']],
    ['a\r\n\r\nb', ['a\r\n\r\n', 'b']],
    ['', []]
  ])('cuts %j', (source, expected) => {
    expect(parts(source)).toEqual(expected)
  })

  it.each([
    ['- a', 2],
    ['(a) b', 4],
    ['1. b', 3],
    ['iv) b', 4],
    ['1.2 b', 4],
    ['1961. b', 0],
    ['a b', 0],
    ['-a', 0],
    ['I. b', 3]
  ])('knows the list marker of %j', (line, length) => {
    expect(listMarkerLength(line)).toBe(length)
  })
})

describe('the cut of a commit message', () => {
  const prose = (source: string): string[] =>
    cutCommitMessage(source)
      .filter((piece) => piece.kind === 'prose')
      .map((piece) => source.slice(piece.start, piece.end))

  it.each([
    ['Change a title\n\nThe page says more.\n', ['Change a title\n\n', 'The page says more.\n']],
    ['Change a title\n# Please write a message.\n# On branch main\n', ['Change a title\n']],
    ['# Comment\nTitle\n#\nBody\n', ['Title\n', 'Body\n']],
    ['Title\n# ------------------------ >8 ------------------------\n# Do not touch\n-addict\n+person\n', ['Title\n']],
    ['Title: Change\nTags: one\n\nBody\n', ['Title: Change\nTags: one\n\n', 'Body\n']],
    ['# Comment\nTitle: Change\nTags: one\n\nBody\n', ['Title: Change\nTags: one\n\n', 'Body\n']],
    ['An issue, #12, is named\n', ['An issue, #12, is named\n']]
  ])('leaves out what git leaves out: %j', (source, expected) => {
    expect(prose(source)).toEqual(expected)
    expect(
      cutCommitMessage(source)
        .map((piece) => source.slice(piece.start, piece.end))
        .join('')
    ).toBe(source)
  })
})
