/** A list, a table or a quotation that is too long is cut within, and read as if it were not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMarkdown } from '../../../src/formats/markdown/cut.js'
import type { Piece } from '../../../src/cut/piece.js'
import { check, openDocument } from '../../../src/index.js'
import type { ProseBlock } from '../../../src/read/prose.js'
import { readHtmlWithin } from '../../../src/formats/markdown/html.js'
import { readPage } from '../../../src/formats/markdown/page.js'
import { readMarkdown } from '../../../src/formats/markdown/read.js'
import { builtInRules } from '../../built-in-rules.js'
import { edit, editOf } from '../../edited.js'
import { leastGrowth } from '../../growth.js'
import { labelsOf } from '../../read/reading.js'
import { hasRealDocuments, realDocuments, withoutCutsWithin } from './documents.js'
import { runs } from '../../../../../test/runs.js'

const { ruleSet } = builtInRules
const filler = 'and so on for a while, '.repeat(12)
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

const pieces = (source: string): string[] => cutMarkdown(source).map(({ start, end }) => source.slice(start, end))

/** Of a block all that is asked later. Tables and their rows are told apart by numbers, of which only the first row's counts. */
const told = ({ text, roles, start, end, lead, heading, table }: ProseBlock): unknown => ({
  text,
  roles,
  start,
  end,
  lead,
  heading,
  table: table && { isHeader: table.row === 0, column: table.column, header: table.header, rowLead: table.rowLead }
})

const inPieces = (source: string): unknown[] =>
  cutMarkdown(source).flatMap((piece) => readMarkdown(source, piece, [], readHtmlWithin).map(told))
const whole = (source: string): unknown[] =>
  readMarkdown(source, { start: 0, end: source.length, kind: 'prose', afterBlank: true }, [], readHtmlWithin).map(told)

describe('what is cut within', () => {
  it.each([
    ['bullets', times(60, (i) => `- Item ${i} ${filler}\n`)],
    ['bullets with blank lines between them', times(60, (i) => `- Item ${i} ${filler}\n\n`)],
    ['numbers', times(60, (i) => `${i}. Item ${i} ${filler}\n`)],
    ['a list behind a paragraph that leads it in', `Do not *say*:\n\n${times(60, (i) => `- Item ${i} ${filler}\n`)}`],
    ['a list right below such a paragraph', `Do not say\n${times(60, (i) => `+ Item ${i} ${filler}\n`)}`],
    ['lists within a list', times(60, (i) => `- Item ${i}:\n\n  - one ${filler}\n  - two\n`)],
    ['items of several paragraphs', times(60, (i) => `1) Item ${i}\n\n   More ${filler}\n\n   > quoted\n\n`)],
    ['items with code', times(60, (i) => `- Item ${i} ${filler}\n\n  \`\`\`\n  - no item\n  \`\`\`\n`)],
    ['items that go on at the start of a line', times(60, (i) => `- Item ${i} ${filler}\nand more\n`)],
    ['tasks', times(60, (i) => `- [ ] Task ${i} ${filler}\n`)],
    ['rows of a table', `| Who | What |\n| --- | :-: |\n${times(60, (i) => `| who ${i} | ${filler} |\n`)}`],
    ['rows with escaped bars', `| a \\| b | c |\n|-|-|\n${times(60, (i) => `| w\\|o ${i} | ${filler}\n`)}`],
    ['paragraphs of a quotation', times(60, (i) => `> Line ${i} ${filler}\n> and on\n>\n`)],
    ['quotations and headings in turn', times(60, (i) => `> Line ${i} ${filler}\n# Part ${i}\n`)],
    ['quotations and rules in turn', times(60, (i) => `> Line ${i} ${filler}\n- - -\n`)],
    ['lists and rules in turn', times(60, (i) => `1. Line ${i} ${filler}\n_____\n`)],
    ['headings with lines below them', times(60, (i) => `Line ${i} ${filler}\n---\n`)],
    ['paragraphs of a box', `> [!NOTE]\n> A note.\n>\n${times(60, (i) => `> Line ${i} ${filler}\n>\n`)}`]
  ])('%s', (_name, source) => {
    expect(pieces(source).length).toBeGreaterThan(2)
    expect(Math.max(...pieces(source).map(({ length }) => length))).toBeLessThan(6000)
    expect(pieces(source).join('')).toBe(source)
    expect(inPieces(source)).toEqual(whole(source))
  })

  it.each([
    ['code in an item that is never closed', `- a\n  \`\`\`\n${times(60, (i) => `  - Item ${i} ${filler}\n`)}`],
    ['a paragraph with bars', `a | b\n${times(60, (i) => `| who ${i} | ${filler} |\n`)}`],
    ['a header of fewer cells', `| a |\n|-|-|\n${times(60, (i) => `| who ${i} | ${filler} |\n`)}`],
    ['bullets in a comment', `<!--\n${times(60, (i) => `- Item ${i} ${filler}\n`)}\n-->\n`],
    ['headings in HTML', `<div>\n${times(60, (i) => `# Part ${i} ${filler}\n`)}</div>\n`],
    ['bullets in HTML', `<div>\n${times(60, (i) => `- Item ${i} ${filler}\n`)}</div>\n`]
  ])('is not %s', (_name, source) => {
    expect(pieces(source)).toHaveLength(1)
  })

  it.each([
    ['a plain paragraph', 'A line\n'.repeat(2500), [1000, 1000, 500]],
    ['a paragraph with marks', '*A* line\n'.repeat(2500), [1000, 1000, 500]],
    ['half a table', '| A line\n'.repeat(1500), [1000, 500]],
    ['lines right below a quotation', `> a\n${'A line\n'.repeat(1499)}`, [1000, 500]],
    ['lines right below a list', `- a\n${'A line\n'.repeat(1499)}- b\n`, [1000, 500, 1]]
  ])('is read as several paragraphs: %s', async (_name, source, lines) => {
    const read = cutMarkdown(source).map((piece) => readPage(source, piece, { labels: () => [] }))
    expect((await Promise.all(read)).flat().map(({ text }) => text.split('\n').length)).toEqual(lines)
    expect(inPieces(source)).toEqual(whole(source))
  })

  const lines = fc.constantFrom(
    ...[
      '- item',
      '- item',
      '- [ ] task',
      '* star',
      '1. one',
      '2. two',
      '3) three',
      '  - within',
      '   on',
      'lazy',
      '',
      '',
      '| a | b |',
      '|---|---|',
      '| c | d |',
      '> quoted',
      '>',
      '> - item',
      '> ```',
      '# Heading',
      '---',
      '***',
      '- - nested',
      '- ',
      '```',
      '  ```',
      '<div>',
      '- <b>',
      '<!-- x -->',
      '    code',
      '===',
      '[^1]: note',
      '> [!NOTE]'
    ]
  )
  const long = fc
    .array(fc.tuple(lines, fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
    .map((drawn) =>
      drawn
        .map(([line, count]) =>
          times(count, () =>
            /[a-z]$/.test(line)
              ? `${line} ${filler}\n`
              : line.endsWith('d |')
                ? `${line.slice(0, -1)}${filler} |\n`
                : `${line}\n`
          )
        )
        .join('')
    )

  it('is read as the whole is, whatever stands in it', () => {
    fc.assert(
      fc.property(long, (drawn) => {
        // what starts with a rule may be front matter
        const source = `Text\n\n${drawn}`
        expect(inPieces(source)).toEqual(whole(source))
      }),
      { numRuns: runs(8) }
    )
  })

  it.skipIf(!hasRealDocuments)('is read as the whole is in real documents', () => {
    for (const { text } of realDocuments('.md')) {
      const pieces = cutMarkdown(text)
      if (pieces.every(({ head }) => head === undefined)) continue
      const labels = labelsOf(text)
      const blocks = (of: readonly Piece[]): unknown[] =>
        of.flatMap((piece) => readMarkdown(text, piece, labels(piece), readHtmlWithin).map(told))
      expect(blocks(pieces)).toEqual(blocks(withoutCutsWithin(pieces)))
    }
  })

  it('has the findings of the whole, after edits too', async () => {
    const list = `Never write:\n\n${times(40, (i) => `- ${i % 9 === 0 ? 'addict' : filler} item\n`)}`
    const table = `| Avoid | Use |\n| --- | --- |\n${times(40, (i) => `| ${i % 9 === 0 ? 'addict' : filler} | x |\n`)}`
    const lead = fc.record({
      at: fc.constantFrom(0, 0.001, 0.5, 0.501),
      remove: fc.nat(6),
      insert: fc.constantFrom('', 'addict', '\n', '\n\n', '- ', '| ', 'Text\n'),
      isAtLine: fc.boolean()
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(list, table, `${list}\n${table}`),
        fc.array(fc.oneof(edit, lead), { minLength: 6, maxLength: 6 }),
        async (text, drawn) => {
          const opened = openDocument(text, { ruleSet, format: 'markdown' })
          for (const next of drawn) {
            opened.edit(editOf(opened.text, next))
            const found = JSON.stringify((await opened.check()).messages)
            for (const full of [false, true])
              expect(found).toBe(
                JSON.stringify((await check(opened.text, { ruleSet, format: 'markdown', full })).messages)
              )
          }
        }
      ),
      { numRuns: runs(3) }
    )
  }, 600_000)

  it.each([
    ['a list', (n: number) => times(n, () => '- addict\n')],
    ['a table', (n: number) => `| Who | What |\n| --- | --- |\n${times(n, () => '| addict | x |\n')}`]
  ])('takes time in proportion to the length of %s', async (_name, of) => {
    expect(await leastGrowth((n) => check(of(n), { ruleSet, format: 'markdown' }), 512, 3)).toBeLessThan(3)
  })
})
