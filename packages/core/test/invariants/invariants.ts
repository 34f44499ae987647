/** What holds for every document: small runs in the tests, long ones in `npm run fuzz`. */
import fc from 'fast-check'
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
  type OpenedDocument,
  type Settings
} from '../../src/index.js'
import { inOrder } from '../../src/report/edits.js'
import { openDocument as openUnread, type Checked } from '../../src/trusted.js'
import { builtInRules } from '../built-in-rules.js'
import { edit, editOf } from '../edited.js'
import { settings } from './documents.js'
import { invariant, type Invariant, type Tally } from './invariant.js'
import { engineFormats, type Tried, type TriedBytes } from './formats.js'

const { ruleSet } = builtInRules

interface Source {
  text: string
  tried: Tried
  settings: Partial<Settings>
}

async function found({ text, tried: { format }, settings }: Source, tally: Tally, full = false): Promise<CheckResult> {
  const result = await check(text, { ruleSet, format, settings, full })
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

type Sources = fc.Arbitrary<Source>

const fastIsFull = (source: Sources): Invariant =>
  invariant(
    'the fast path finds what the full path finds',
    8,
    source.filter(({ tried }) => tried.isAlsoWhole),
    async (own, tally) => {
      const fast = await found(own, tally)
      const full = await found(own, tally, true)
      expect(shown(fast.messages)).toEqual(shown(full.messages))
      expect(fast.suppressed).toBe(full.suppressed)
    }
  )

const places = (source: Sources): Invariant =>
  invariant('offsets slice to the finding, and lines and columns to the same place', 1, source, async (own, tally) => {
    const { text } = own
    const behindLine = /\r\n|\n|\r/g
    const starts = [0, ...[...text.matchAll(behindLine)].map((line) => line.index + line[0].length)]
    for (const finding of (await found(own, tally)).messages) {
      const { start, end } = offsetsOf(finding)
      expect(text.slice(start, end)).toBe(finding.actual)
      expect((starts[(finding.line ?? 1) - 1] ?? -1) + (finding.column ?? 1) - 1).toBe(start)
    }
  })

const fixesStayInTheirPlace = (source: Sources): Invariant =>
  invariant('a fix leaves the rest of the text, its addresses and its tree alone', 3, source, async (own, tally) => {
    const { text, tried } = own
    const { messages } = await found(own, tally)
    if (messages.length === 0) return
    const before = tried.structureOf(text)
    const isKept = (after: string): void => {
      expect(tried.structureOf(after)).toEqual(before)
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
  })

const fixesConverge = (source: Sources): Invariant =>
  invariant('fixes leave nothing of their own to flag, and come to an end', 1, source, async (own, tally) => {
    let { text } = own
    let { messages } = await found(own, tally)
    for (let pass = 0; pass < mostPasses; pass++) {
      const edits = inOrder(fixesToApply(messages, 'suggested').flatMap((fix) => fix.edits))
      if (edits.length === 0) return
      // "addicted inmates" becomes "inmates with …": the inmates were to be mended before, and are the next time
      const known = edits.map((edit) =>
        messages.filter((finding) => edit.start <= offsetsOf(finding).start && offsetsOf(finding).end <= edit.end)
      )
      text = applyEdits(text, edits)
      messages = (await found({ ...own, text }, tally)).messages
      const written = placesOf(edits)
      const isOwn = (finding: Finding): boolean => {
        const { start, end } = offsetsOf(finding)
        const at = written.findIndex((place) => place.start <= start && end <= place.end)
        return at >= 0 && !known[at]?.some(({ actual }) => isSameWords(actual, finding.actual))
      }
      expect(shown(messages.filter((finding) => finding.severity !== 'information' && isOwn(finding)))).toEqual([])
    }
    throw new Error(`still something to fix after ${mostPasses} passes: ${JSON.stringify(text)}`)
  })

const mostPasses = 10

const isSameWords = (one = '', other = ''): boolean => one.toLowerCase() === other.toLowerCase()

/** Where what edits in their order wrote stands in the text after them. */
function placesOf(edits: readonly Edit[]): { start: number; end: number }[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const from = start + shift
    shift += text.length - (end - start)
    return { start: from, end: from + text.length }
  })
}

const editsPerText = 20

/** All that a report can show. */
const reported = ({ messages, suppressed, skippedBlocks }: CheckResult): unknown => ({
  messages: messages.map((message) => ({ ...message, message: message.message, note: message.note })),
  suppressed,
  skippedBlocks
})

const editedIsFresh = (tried: Tried): Invariant =>
  invariant(
    `after each edit of ${tried.format.id}, the findings are those of a fresh check`,
    tried.edited,
    fc.tuple(tried.drafts, fc.array(edit, { minLength: editsPerText, maxLength: editsPerText })),
    async ([text, drawn], tally) => {
      const opened = openDocument(text, { ruleSet, format: tried.format })
      await opened.check()
      let expected = text
      for (const next of drawn) {
        const change = editOf(expected, next)
        expected = applyEdits(expected, [change])
        opened.edit(change)
        expect(opened.text).toBe(expected)
        const fresh = await found({ text: expected, tried, settings: {} }, tally)
        expect(reported(await opened.check())).toEqual(reported(fresh))
      }
    }
  )

/** Findings that are no messages yet, with those that are made of them now. */
const withMessages = ({ findings, silenced: _, ...counts }: Checked): unknown =>
  reported({ ...counts, messages: findings.map(({ message }) => message) })

const earlierStays = (source: Sources): Invariant =>
  invariant(
    'what a check gave stays as it was, whatever is edited afterwards',
    1,
    fc.tuple(source, fc.array(edit, { minLength: editsPerText, maxLength: editsPerText })),
    async ([{ text, tried, settings }, drawn], tally) => {
      const opened = openUnread(text, { ruleSet, format: tried.format, settings })
      const given: { checked: Checked; asGiven: unknown }[] = []
      for (const next of drawn) {
        const checked = await opened.check()
        tally.checks++
        tally.findings += checked.findings.length
        given.push({ checked, asGiven: withMessages(checked) })
        opened.edit(editOf(opened.text, next))
      }
      await opened.check()
      for (const { checked, asGiven } of given) expect(withMessages(checked)).toEqual(asGiven)
    }
  )

const strangeText = (source: Sources): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    source.map(({ text }) => text.slice(3)),
    fc.string({
      unit: fc.constantFrom(...'*_`\n >-#|[]()&;\\~<"’'.split(''), '!--', 'addict', 'stigmalint-', '<!--', '-->')
    })
  )

const neverThrows = (source: Sources): Invariant =>
  invariant(
    'no text crashes the check, and none is checked differently the next time',
    1,
    fc.tuple(strangeText(source), source),
    async ([text, own], tally) => {
      const first = await found({ ...own, text }, tally)
      expect(reported(await found({ ...own, text }, tally))).toEqual(reported(first))
    }
  )

const writtenInPlace = (tried: TriedBytes, restOf: (bytes: Uint8Array) => unknown): Invariant =>
  invariant(
    `fixes of ${tried.kind.id} files are written in their place, and each byte beside them stays`,
    1,
    tried.files,
    async (bytes, tally) => {
      const document = await opened(tried, bytes)
      const { text, format } = document
      expect(document.write()).toEqual({ ok: true, bytes })
      const { messages } = await found({ text, tried: { ...tried, format }, settings: {} }, tally)
      for (const { start, end } of messages.map(offsetsOf)) expect(document.locate(start, end)).not.toBeNull()
      const edits = fixesToApply(messages, 'suggested').flatMap((fix) => fix.edits)
      const after = await document.apply(edits)
      expect(after.text).toBe(applyEdits(text, edits))
      const written = after.write()
      if (!written.ok) throw new Error(written.message)
      expect((await opened(tried, written.bytes)).text).toBe(after.text)
      expect(await restOf(written.bytes)).toEqual(await restOf(bytes))
    }
  )

const remarkedBehind = (tried: TriedBytes): Invariant =>
  invariant(
    `a review of ${tried.kind.id} files has each remark, and all that was there`,
    1,
    tried.files,
    async (bytes, tally) => {
      const document = await opened(tried, bytes)
      const { text, format } = document
      expect(document.write()).toMatchObject({ ok: false })
      const { messages } = await found({ text, tried: { ...tried, format }, settings: {} }, tally)
      for (const { start, end } of messages.map(offsetsOf)) expect(document.locate(start, end)).not.toBeNull()
      const remarks = messages.map((finding) => ({ ...offsetsOf(finding), lines: ['Why.'], edits: [] }))
      const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }
      const reviewed = await document.review?.(remarks, author)
      if (!reviewed?.ok) throw new Error(reviewed?.message ?? 'no review')
      expect(reviewed.comments).toBe(remarks.length)
      expect(reviewed.bytes.slice(0, bytes.length)).toEqual(bytes)
      expect((await opened(tried, reviewed.bytes)).text).toBe(text)
    }
  )

async function opened({ kind }: TriedBytes, bytes: Uint8Array): Promise<OpenedDocument> {
  const opening = await kind.open(bytes)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

const neverThrowsForBytes = (tried: TriedBytes): Invariant =>
  invariant(
    `no bytes crash the reader of ${tried.kind.id} files: what is none is told in one line`,
    2,
    fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
      {
        weight: 5,
        arbitrary: fc
          .tuple(tried.files, fc.nat(), fc.nat(3), fc.oneof(fc.constant([]), fc.array(fc.nat(255), { maxLength: 3 })))
          .map(([bytes, place, length, other]) => {
            const at = place % (bytes.length + 1)
            return Uint8Array.from([...bytes.slice(0, at), ...other, ...bytes.slice(at + length)])
          })
      }
    ),
    async (bytes, tally) => {
      const opening = await tried.kind.open(bytes)
      if (opening.ok) {
        const { text, format } = opening.document
        await found({ text, tried: { ...tried, format }, settings: {} }, tally)
      } else expect(opening.message).toMatch(/^(?::\d+)?: .+$/)
    }
  )

/** What holds for documents of these formats, each with its share of the documents. */
export function invariantsOf(formats: readonly Tried[]): readonly Invariant[] {
  const source = fc.oneof(
    ...formats.map((tried) => ({
      weight: tried.weight,
      arbitrary: fc.record({
        text: tried.documents, // a failure is told by the name of its format
        tried: fc.constant({ ...tried, toJSON: () => tried.format.id }),
        settings
      })
    }))
  )
  const ofAll = [fastIsFull, fixesStayInTheirPlace, fixesConverge, places, earlierStays, neverThrows]
  return [
    ...ofAll.map((make) => make(source)),
    ...formats.map(editedIsFresh),
    ...formats
      .filter(isReadFromBytes)
      .flatMap((tried) => [
        tried.restOf === null ? remarkedBehind(tried) : writtenInPlace(tried, tried.restOf),
        neverThrowsForBytes(tried)
      ])
  ]
}

const isReadFromBytes = (tried: Tried): tried is TriedBytes => 'kind' in tried

export const invariants = invariantsOf(engineFormats)
