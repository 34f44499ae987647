/** What the page asks, answered. */
import { defaultSettings, fixesToApply, type Format, type RuleSet } from '@stigmalint/core'
import { countWords } from '@stigmalint/core/count-words'
import { changedLines, isChanged } from '../changes/changes.js'
import { countsOf } from '../counts/counts.js'
import { markdownOfHtml } from '../draft/markdown-of-html.js'
import { openFile } from '../draft/open-file.js'
import { exported } from '../export/document.js'
import { alikeFixes, editsOf } from './alike.js'
import type { Checker } from './checker.js'
import { explained } from './explained.js'
import type { Question, Reply } from './protocol.js'
import { conceptOf } from './shown.js'

/** So many changed lines are shown side by side; an export has all. */
const mostRows = 400

export async function replyTo(question: Question, checker: Checker, ruleSet: RuleSet): Promise<Reply> {
  switch (question.ask) {
    case 'explain': {
      const finding = await checker.find(question.finding)
      const where = { profile: checker.settings.profile, text: checker.text }
      return { reply: 'explanation', explanation: finding && (await explained(finding, ruleSet, where)) }
    }
    case 'fix': {
      const finding = await checker.find(question.finding)
      const fix = finding?.fix(question.offer)
      if (!finding || !fix) return { reply: 'edits', version: checker.version, edits: [] }
      const fixes = question.alike ? alikeFixes(finding, question.offer, await checker.all()) : [fix]
      return { reply: 'edits', version: checker.version, edits: editsOf(fixes) }
    }
    case 'safe-fixes': {
      const fixes = fixesToApply(await checker.all(), 'safe')
      return { reply: 'edits', version: checker.version, edits: editsOf(fixes) }
    }
    case 'read': {
      const opened = await openFile(question.name, question.bytes)
      if (!opened.ok) return { reply: 'problem', message: opened.message }
      return { reply: 'file', text: opened.text, format: opened.format, note: opened.note }
    }
    case 'paste':
      return { reply: 'markdown', text: markdownOfHtml(question.html) }
    case 'compare': {
      const rows = changedLines(question.before, checker.text).filter(isChanged)
      const shown = rows.slice(0, mostRows).map(({ line, parts }) => ({ line, parts: [...parts] }))
      return { reply: 'changes', rows: shown, more: rows.length - shown.length }
    }
    case 'count': {
      const findings = await checker.all()
      const words = await wordsOf(checker.text, checker.format)
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

const wordsOf = (text: string, format: Format): Promise<number> => countWords(text, format, defaultSettings.frontMatter)
