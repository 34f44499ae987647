/** What holds for every document: small runs in the tests, long ones in `npm run fuzz`. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect } from 'vitest'
import {
  applyEdits,
  applyFixes,
  check,
  openDocument,
  type CheckResult,
  type Finding,
  type Format,
  type Settings
} from '../../src/index.js'
import { frontMatterEnd } from '../../src/cut/front-matter.js'
import { builtInRules } from '../built-in-rules.js'
import { document as editedDocument, edit, editOf } from '../edited.js'
import { source } from './documents.js'
import { invariant, type Invariant, type Tally } from './invariant.js'

const { ruleSet } = builtInRules

interface Source {
  text: string
  format: Format
  settings: Partial<Settings>
}

async function found({ text, ...options }: Source, tally: Tally, full = false): Promise<CheckResult> {
  const result = await check(text, { ruleSet, ...options, full })
  tally.checks++
  tally.findings += result.messages.length
  return result
}

const offsetsOf = ({ place }: Finding): { start: number; end: number } =>
  place && 'start' in place ? { start: place.start.offset ?? -1, end: place.end.offset ?? -1 } : { start: -1, end: -1 }

const shown = (messages: readonly Finding[]): unknown[] =>
  messages.map((finding) => ({
    rule: finding.ruleId,
    ...offsetsOf(finding),
    actual: finding.actual,
    severity: finding.severity,
    fixes: finding.fixes
  }))

/** In a commit message it is the cut that tells what is a comment: as a whole it is another text. */
const cutOrNot = source.filter(({ format }) => format !== 'commit-message')

const fastIsFull = invariant('the fast path finds what the full path finds', 6, cutOrNot, async (own, tally) => {
  const fast = await found(own, tally)
  const full = await found(own, tally, true)
  expect(shown(fast.messages)).toEqual(shown(full.messages))
  expect(fast.suppressed).toBe(full.suppressed)
})

const places = invariant(
  'offsets slice to the finding, and lines and columns to the same place',
  1,
  source,
  async (own, tally) => {
    const { text } = own
    const behindLine = /\r\n|\n|\r/g
    const starts = [0, ...[...text.matchAll(behindLine)].map((line) => line.index + line[0].length)]
    for (const finding of (await found(own, tally)).messages) {
      const { start, end } = offsetsOf(finding)
      expect(text.slice(start, end)).toBe(finding.actual)
      expect((starts[(finding.line ?? 1) - 1] ?? -1) + (finding.column ?? 1) - 1).toBe(start)
    }
  }
)

const fixesStayInTheirPlace = invariant('fixes leave the rest of the text alone', 3, source, async (own, tally) => {
  const { text, format } = own
  const { messages } = await found(own, tally)
  for (const fix of messages.flatMap((message) => message.fixes)) {
    const sorted = [...fix.edits].sort((a, b) => a.start - b.start)
    for (const [index, { start, end }] of sorted.entries()) {
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0)
    }
    if (format === 'markdown') expect(shapeOf(applyEdits(text, fix.edits))).toBe(shapeOf(text))
  }
  if (format === 'markdown') expect(shapeOf(applyFixes(text, messages, 'suggested').text)).toBe(shapeOf(text))
})

const proseAttribute = /\s(?:alt|title|aria-label|placeholder)=(?:"[^"]*"|'[^']*')/gi
const indentedBox = /^ *(?:[-*] )?(?:!!!|\?\?\?|===)/m
const parser = unified().use(remarkParse).use(remarkGfm)

/** What a page is besides its running text: its blocks, marks, code, addresses, tags. */
function shapeOf(text: string): string {
  const behindFrontMatter = frontMatterEnd(text)
  const write = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
        return ''
      // in a box of MyST or MkDocs the words are prose
      case 'code': {
        const isIndented = !/^[`~]/.test(text.slice(behindFrontMatter + (node.position?.start.offset ?? 0)))
        const isBox = node.lang?.startsWith('{') ?? (isIndented && indentedBox.test(text))
        return isBox ? '(box)' : `(code ${JSON.stringify(node.value)})`
      }
      case 'inlineCode':
        return `(${node.type} ${JSON.stringify(node.value)})`
      // its words are prose, and so are some attributes
      case 'html':
        return `(html ${(node.value.match(/<[!?/a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi) ?? []).join('').replace(proseAttribute, '')})`
      case 'link':
      case 'definition':
        return `(${node.type} ${node.url}${'children' in node ? node.children.map(write).join('') : ''})`
      case 'image':
        return `(image ${node.url})`
      default:
        return `(${node.type}${'children' in node ? node.children.map(write).join('') : ''})`
    }
  }
  return write(parser.parse(text.slice(behindFrontMatter)))
}

const editsPerText = 20

/** All that a report can show. */
const reported = ({ messages, suppressed, skippedBlocks }: CheckResult): unknown => ({
  messages: messages.map((message) => ({ ...message, message: message.message, note: message.note })),
  suppressed,
  skippedBlocks
})

const editedIsFresh = (format: Format, share: number): Invariant =>
  invariant(
    `after each edit of ${format}, the findings are those of a fresh check`,
    share,
    fc.tuple(editedDocument, fc.array(edit, { minLength: editsPerText, maxLength: editsPerText })),
    async ([text, drawn], tally) => {
      const opened = openDocument(text, { ruleSet, format })
      await opened.check()
      let expected = text
      for (const next of drawn) {
        const change = editOf(expected, next)
        expected = applyEdits(expected, [change])
        opened.edit(change)
        expect(opened.text).toBe(expected)
        const fresh = await found({ text: expected, format, settings: {} }, tally)
        expect(reported(await opened.check())).toEqual(reported(fresh))
      }
    }
  )

const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  source.map(({ text }) => text.slice(3)),
  fc.string({
    unit: fc.constantFrom(...'*_`\n >-#|[]()&;\\~<"’'.split(''), '!--', 'addict', 'stigmalint-', '<!--', '-->')
  })
)

const neverThrows = invariant(
  'no text crashes the check',
  1,
  fc.tuple(strangeText, source),
  async ([text, { format, settings }], tally) => {
    await found({ text, format, settings }, tally)
  }
)

export const invariants: readonly Invariant[] = [
  fastIsFull,
  fixesStayInTheirPlace,
  places,
  neverThrows,
  editedIsFresh('markdown', 0.8),
  editedIsFresh('text', 0.2),
  editedIsFresh('mdx', 0.1),
  editedIsFresh('commit-message', 0.1)
]
