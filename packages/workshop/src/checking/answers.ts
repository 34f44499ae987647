/** What the page asks, answered. */
import { defaultSettings, fixesToApply, type Author, type Edit, type Format, type RuleSet } from '@stigmalint/core'
import { countWords } from '@stigmalint/core/count-words'
import { remarkLines } from '@stigmalint/core/remarks'
import { openDocument, type PlacedFinding } from '@stigmalint/core/trusted'
import { languageOf } from '@stigmalint/documents/write-docx'
import { changedLines, isChanged } from '../changes/changes.js'
import { rowOf } from '../changes/rows.js'
import { countsOf } from '../counts/counts.js'
import { markdownOfHtml } from '../draft/markdown-of-html.js'
import { openFile } from '../draft/open-file.js'
import { reviewedCopy, type Found } from '../document/review.js'
import { exported, isMarkdown } from '../export/document.js'
import { wordCopy } from '../export/word/word.js'
import { markdownAsRead } from '../reading/as-read.js'
import { asItStands, withSigns } from '../reading/signs.js'
import { alikeFixes, editsOf } from './alike.js'
import type { Checker } from './checker.js'
import { chosen } from './chosen.js'
import type { Documents } from './documents.js'
import { explained } from './explained.js'
import type { Question, Reply } from './protocol.js'
import { conceptOf } from './shown.js'

/** So many changed lines are shown side by side; an export has all. */
const mostRows = 400

export async function replyTo(
  question: Question,
  checker: Checker,
  ruleSet: RuleSet,
  documents: Documents
): Promise<Reply> {
  switch (question.ask) {
    case 'explain': {
      const finding = await checker.find(question.finding)
      const where = { profile: checker.settings.profile, text: checker.source }
      return { reply: 'explanation', explanation: finding && (await explained(finding, ruleSet, where)) }
    }
    case 'fix': {
      const finding = await checker.find(question.finding)
      const fix = finding?.fix(question.offer)
      if (!finding || !fix) return { reply: 'edits', version: checker.version, edits: [] }
      const fixes = question.alike ? alikeFixes(finding, question.offer, await checker.all()) : [fix]
      return { reply: 'edits', version: checker.version, edits: onSheet(editsOf(fixes), checker) }
    }
    case 'safe-fixes': {
      const fixes = fixesToApply(await checker.all(), 'safe')
      return { reply: 'edits', version: checker.version, edits: onSheet(editsOf(fixes), checker) }
    }
    case 'read': {
      const opened = await openFile(question.name, question.bytes)
      if (!opened.ok) return { reply: 'problem', message: opened.message }
      const { text, before, format, document, note } = opened
      return { reply: 'file', text, before, format, document: document && documents.add(document), note }
    }
    case 'review':
      return reviewed(question, checker, ruleSet)
    case 'word':
      return asWord(question, checker, ruleSet)
    case 'paste':
      return { reply: 'markdown', text: markdownOfHtml(question.html) }
    case 'compare': {
      const rows = changedLines(question.before, checker.text).filter(isChanged)
      const shown = rows.slice(0, mostRows).map((row) => rowOf(row, isMarkdown(checker.format)))
      return { reply: 'changes', rows: shown, more: rows.length - shown.length }
    }
    case 'print': {
      const source = withSigns(checker.text, question.found)
      const read = isMarkdown(checker.format) ? markdownAsRead(source) : asItStands(source)
      return { reply: 'paper', version: checker.version, read }
    }
    case 'count': {
      const findings = await checker.all()
      const words = await wordsOf(checker.source, checker.format)
      const counted = findings.map(({ ruleId = '', severity }) => ({ concept: conceptOf(ruleId), severity }))
      return { reply: 'counts', words, concepts: countsOf(counted) }
    }
    case 'export': {
      const { before, kind, marked, title } = question
      const format = checker.format.id
      return { reply: 'document', ...exported({ before, after: checker.text, format, kind, marked, title }) }
    }
  }
}

const onSheet = (edits: readonly Edit[], { sheet }: Checker): Edit[] =>
  edits.map(({ start, end, text }) => ({ start: sheet.toSheet(start), end: sheet.toSheet(end), text }))

async function reviewed(
  { notes, date }: Extract<Question, { ask: 'review' }>,
  checker: Checker,
  ruleSet: RuleSet
): Promise<Reply> {
  const now = await checker.all()
  const { opened } = checker
  if (!opened) return { reply: 'problem', message: 'This text came out of no Word document: save it as one.' }
  const { document, edits } = opened
  const before = await checkedAs(document.text, document.format, checker, ruleSet)
  const found = await foundFor(checker, ruleSet, notes)
  const copy = await reviewedCopy({ document, edits, before: found(before), now: found(now) }, authorOn(date))
  if (!copy.ok) return { reply: 'problem', message: `No copy was written: the document ${copy.message}.` }
  const { bytes, changes, comments, left } = copy
  return { reply: 'reviewed', bytes: new Uint8Array(bytes), changes, comments, left }
}

async function asWord(
  { before, marked, notes, title, date }: Extract<Question, { ask: 'word' }>,
  checker: Checker,
  ruleSet: RuleSet
): Promise<Reply> {
  const now = marked ? await checker.all() : []
  const { text, format, settings } = checker
  const old = marked ? await checkedAs(before, format, checker, ruleSet) : []
  const found = await foundFor(checker, ruleSet, notes)
  const wanted = {
    before: marked ? { text: before, found: found(old) } : null,
    after: { text, found: found(now) },
    ...{ format: format.id, title, language: languageOf(settings.profile) }
  }
  return { reply: 'reviewed', ...(await wordCopy(wanted, authorOn(date))), left: 0 }
}

const authorOn = (date: string): Author => ({ name: 'stigmalint', initials: 'sl', date })

const checkedAs = async (
  text: string,
  format: Format,
  { settings }: Checker,
  ruleSet: RuleSet
): Promise<readonly PlacedFinding[]> =>
  (await openDocument(text, { ruleSet, format, settings: chosen(settings) }).check()).findings

/** Findings, with what a comment says of each. */
async function foundFor(
  { settings }: Checker,
  ruleSet: RuleSet,
  notes: boolean
): Promise<(findings: readonly PlacedFinding[]) => Found[]> {
  const linesOf = await remarkLines(ruleSet, settings.profile)
  return (findings) =>
    findings
      .filter(({ severity }) => notes || severity !== 'information')
      .map((finding) => ({ start: finding.start, end: finding.end, lines: linesOf(finding) }))
}

const wordsOf = (text: string, format: Format): Promise<number> => countWords(text, format, defaultSettings.frontMatter)
