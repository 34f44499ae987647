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
  fixesToApply,
  openDocument,
  type CheckResult,
  type Edit,
  type Finding,
  type FormatId,
  type Settings
} from '../../src/index.js'
import { frontMatterEnd } from '../../src/cut/front-matter.js'
import { maskMdx } from '../../src/cut/mdx.js'
import { inOrder } from '../../src/report/edits.js'
import { addressRanges } from '../../src/read/address.js'
import { builtInRules } from '../built-in-rules.js'
import { document as editedDocument, edit, editOf } from '../edited.js'
import { source } from './documents.js'
import { invariant, type Invariant, type Tally } from './invariant.js'

const { ruleSet } = builtInRules

interface Source {
  text: string
  format: FormatId
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

const fastIsFull = invariant('the fast path finds what the full path finds', 8, cutOrNot, async (own, tally) => {
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

const fixesStayInTheirPlace = invariant(
  'a fix leaves the rest of the text, its addresses and its tree alone',
  3,
  source,
  async (own, tally) => {
    const { text, format } = own
    const { messages } = await found(own, tally)
    if (messages.length === 0) return
    const before = structureOf(text, format)
    const isKept = (after: string): void => {
      expect(structureOf(after, format)).toEqual(before)
    }
    for (const fix of new Map(messages.flatMap(({ fixes }) => fixes.map((each) => [each.id, each]))).values()) {
      let at = 0
      for (const { start, end } of fix.edits) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThanOrEqual(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
      isKept(applyEdits(text, fix.edits))
    }
    isKept(applyFixes(text, messages, 'suggested').text)
  }
)

const fixesConverge = invariant(
  'fixes leave nothing of their own to flag, and come to an end',
  1,
  source,
  async (own, tally) => {
    let { text } = own
    let { messages } = await found(own, tally)
    for (let pass = 0; pass < mostPasses; pass++) {
      const edits = inOrder(fixesToApply(messages, 'suggested').flatMap((fix) => fix.edits))
      if (edits.length === 0) return
      text = applyEdits(text, edits)
      messages = (await found({ ...own, text }, tally)).messages
      const written = placesOf(edits)
      const isOwn = (finding: Finding): boolean => {
        const { start, end } = offsetsOf(finding)
        return written.some((place) => place.start <= start && end <= place.end)
      }
      expect(shown(messages.filter((finding) => finding.severity !== 'information' && isOwn(finding)))).toEqual([])
    }
    throw new Error(`still something to fix after ${mostPasses} passes: ${JSON.stringify(text)}`)
  }
)

const mostPasses = 10

/** Where what edits in their order wrote stands in the text after them. */
function placesOf(edits: readonly Edit[]): { start: number; end: number }[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const from = start + shift
    shift += text.length - (end - start)
    return { start: from, end: from + text.length }
  })
}

const proseAttribute = /\s(?:alt|title|aria-label|placeholder)=(?:"[^"]*"|'[^']*')/gi
const indentedBox = /^ *(?:[-*] )?(?:!!!|\?\?\?|===)/m
const parser = unified().use(remarkParse).use(remarkGfm)

/** What a text is besides its words: its addresses, its tree, and in MDX what is no Markdown. */
function structureOf(given: string, format: FormatId): unknown {
  const text = given.replace(/^\uFEFF+/, '')
  if (format === 'markdown') return shapeOf(text)
  if (format === 'mdx') {
    const masked = maskMdx(text)
    const isHidden = (at: number): boolean => text.charAt(at) !== masked.charAt(at)
    const hidden = Array.from({ length: text.length }, (_, at) => (isHidden(at) ? text.charAt(at) : ''))
    return [shapeOf(masked), hidden.join('')]
  }
  return addressRanges(text).map(({ start, end }) => text.slice(start, end))
}

/** The tree of a page without places and the text of its text nodes. */
function shapeOf(text: string): unknown {
  const page = text.slice(frontMatterEnd(text))
  const write = (node: Nodes): unknown => {
    const { position, data: _data, ...own } = node
    const children = 'children' in node ? node.children.map(write) : []
    switch (node.type) {
      case 'text':
        return ''
      case 'code': {
        // in a box of MyST or MkDocs the words are prose
        const isIndented = !/^[`~]/.test(page.slice(position?.start.offset))
        const isBox = node.lang?.startsWith('{') ?? (isIndented && indentedBox.test(page))
        return isBox ? 'box' : own
      }
      // its words are prose, and so are some attributes
      case 'html':
        return (node.value.match(/<[!?/a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi) ?? []).join('').replace(proseAttribute, '')
      case 'image':
      case 'imageReference':
        return { ...own, alt: '', title: '' }
      default:
        return { ...own, children }
    }
  }
  return write(parser.parse(page))
}

const editsPerText = 20

/** All that a report can show. */
const reported = ({ messages, suppressed, skippedBlocks }: CheckResult): unknown => ({
  messages: messages.map((message) => ({ ...message, message: message.message, note: message.note })),
  suppressed,
  skippedBlocks
})

const editedIsFresh = (format: FormatId, share: number): Invariant =>
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
  'no text crashes the check, and none is checked differently the next time',
  1,
  fc.tuple(strangeText, source),
  async ([text, { format, settings }], tally) => {
    const first = await found({ text, format, settings }, tally)
    expect(reported(await found({ text, format, settings }, tally))).toEqual(reported(first))
  }
)

export const invariants: readonly Invariant[] = [
  fastIsFull,
  fixesStayInTheirPlace,
  fixesConverge,
  places,
  neverThrows,
  editedIsFresh('markdown', 0.8),
  editedIsFresh('text', 0.2),
  editedIsFresh('mdx', 0.1),
  editedIsFresh('commit-message', 0.1)
]
