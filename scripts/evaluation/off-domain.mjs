/**
 * False alarms on prose about something else: what the command reports on the Markdown corpus of software documentation,
 * each against its verdict in docs/off-domain-review.md. What nobody has judged yet counts as a false alarm.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../build-state.mjs'

const corpus = join(root, '../shared/documents/markdown')
const review = join(root, 'docs/off-domain-review.md')

export const hasOffDomain = existsSync(corpus)

export function checkOffDomain() {
  const verdicts = readVerdicts()
  const messages = report().flatMap(({ path, messages }) =>
    messages.map((message) => ({ file: basename(path), ...message }))
  )
  const judged = messages.map(({ file, ruleId, severity, actual, line }) => {
    const verdict = verdicts.get(key(file, ruleId, actual)) ?? 'not reviewed'
    return { file, line, ruleId, severity, actual, verdict }
  })
  const findings = judged.filter(({ severity }) => severity !== 'information')
  const words = countWords()
  const falseAlarms = findings.filter(({ verdict }) => verdict !== 'right').length
  return {
    words,
    findings: findings.length,
    informations: judged.length - findings.length,
    falseAlarms,
    per100000: (falseAlarms / words) * 100_000,
    unreviewed: judged.filter(({ verdict }) => verdict === 'not reviewed')
  }
}

function report() {
  const words = [join(root, 'packages/cli/bin/stigmalint.js'), '--no-config', '--format', 'json', corpus]
  const { status, signal, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0 && status !== 1) throw new Error(`The command ended with ${status ?? signal}`)
  return JSON.parse(stdout)
}

/** Rows of the table: file, rule, words, verdict (`right` or `false alarm`), why. */
function readVerdicts() {
  const rows = readFileSync(review, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`|`$/g, '')))
  const judged = rows.filter(([, , , , verdict]) => verdict === 'right' || verdict === 'false alarm')
  return new Map(judged.map(([, file, rule, words, verdict]) => [key(file, rule, words), verdict]))
}

function key(file, rule, words) {
  return `${file}\n${rule}\n${words.replace(/\s+/g, ' ').toLowerCase()}`
}

/** Words outside fenced code. */
function countWords() {
  const texts = readdirSync(corpus).map((name) => readFileSync(join(corpus, name), 'utf8'))
  const prose = texts.map((text) => text.replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1/gm, ''))
  return prose.reduce((sum, text) => sum + (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).length, 0)
}
