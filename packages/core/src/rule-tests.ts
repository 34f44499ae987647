/** The tests that rules carry: their examples, run through the whole pipeline. */
import { check } from './check.js'
import type { Settings } from './settings.js'
import type { CompileResult } from './compile/compile.js'
import { outcomeOf, type Outcome } from './compile/reasons.js'
import { defaultProfile } from './compile/profile-list.js'
import type { AuthoredRule } from './compile/schema.js'
import { applyEdits, type Edit } from './report/edits.js'
import type { PlacedFinding } from './report/placed.js'

export interface ExampleResult {
  ruleId: string
  path: string
  /** where the example stands in its file, from 1 */
  line: number
  kind: 'flagged' | 'reported' | 'unflagged' | 'pattern'
  text: string
  ok: boolean
  /** what was expected and what came instead, in plain words */
  problem: string | null
}

type Examples = AuthoredRule['examples']
type Flagged = NonNullable<Examples['flagged']>[number]
type Reported = NonNullable<Examples['reported']>[number]
type Unflagged = NonNullable<Examples['unflagged']>[number]

interface Seen {
  text: string
  marks: { start: number; end: number }[]
  findings: readonly PlacedFinding[]
  outcomes: { outcome: Outcome; pattern: string }[]
}

/** Runs the examples of the rules that `isWanted` takes; the rules come fresh from `compileRules`. */
export async function testRules(
  compiled: CompileResult,
  isWanted: (ruleId: string, path: string) => boolean = () => true
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const rule of compiled.rules.rules) {
    const place = compiled.places.get(rule.id)
    if (!place || !isWanted(rule.id, place.path)) continue
    const { examples } = place
    const hit = new Set<string>()
    const add = (
      kind: ExampleResult['kind'],
      keys: (string | number)[],
      text: string,
      problem: string | null
    ): void => {
      results.push({
        ruleId: rule.id,
        path: place.path,
        line: place.locate(keys).line,
        kind,
        text,
        ok: problem === null,
        problem
      })
    }
    for (const [index, example] of (examples.flagged ?? []).entries()) {
      const seen = await see(compiled, rule.id, example.text, example.profile)
      seen.outcomes.filter(({ outcome }) => outcome === 'kept').forEach(({ pattern }) => hit.add(pattern))
      add('flagged', ['examples', 'flagged', index], example.text, flaggedProblem(seen, example))
    }
    for (const [index, example] of (examples.reported ?? []).entries()) {
      const seen = await see(compiled, rule.id, example.text, example.profile)
      seen.outcomes.forEach(({ pattern }) => hit.add(pattern))
      add('reported', ['examples', 'reported', index], example.text, reportedProblem(seen, example))
    }
    for (const [index, example] of (examples.unflagged ?? []).entries())
      add(
        'unflagged',
        ['examples', 'unflagged', index],
        example.text,
        await unflaggedProblem(compiled, rule.id, example)
      )
    // an extension does not know the patterns of the rule that it changes
    if (rule.severity !== 'off' && !place.isExtension)
      compiled.rules.patterns.forEach((pattern) => {
        if (compiled.rules.rules[pattern.rule] !== rule || hit.has(pattern.written) || pattern.severity === 'off')
          return
        add(
          'pattern',
          ['flag'],
          pattern.written,
          `No example hits \`${pattern.written}\`, add a flagged sentence with it`
        )
      })
  }
  return results
}

async function see(
  compiled: CompileResult,
  ruleId: string,
  marked: string,
  profile: Settings['profile'] = defaultProfile,
  rules: Settings['rules'] = {}
): Promise<Seen> {
  const { text, marks } = unmark(marked)
  const outcomes: Seen['outcomes'] = []
  const { findings } = await check(text, {
    ruleSet: compiled.ruleSet,
    format: 'markdown',
    full: true,
    settings: { profile, rules },
    trace: ({ match, outcome }) => {
      if (match.rule.id === ruleId) outcomes.push({ outcome, pattern: match.pattern.written })
    }
  })
  return { text, marks, findings: findings.filter((finding) => finding.ruleId === ruleId), outcomes }
}

function unmark(marked: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(«[^»]*»)/)) {
    if (part.startsWith('«')) {
      marks.push({ start: text.length, end: text.length + part.length - 2 })
      text += part.slice(1, -1)
    } else text += part
  }
  return { text, marks }
}

function marksProblem(seen: Seen): string | null {
  const found = seen.findings.map(({ start, end }) => ({ start, end }))
  const quote = ({ start, end }: { start: number; end: number }): string => `"${seen.text.slice(start, end)}"`
  const missing = seen.marks.find((mark) => !found.some((own) => own.start === mark.start && own.end === mark.end))
  const extra = found.find((own) => !seen.marks.some((mark) => own.start === mark.start && own.end === mark.end))
  if (missing && extra) return `Expected ${quote(missing)} to be underlined, but ${quote(extra)} is`
  if (missing) return `Expected ${quote(missing)} to be underlined, but it is not (${why(seen)})`
  return extra ? `Expected only what is in «…» to be underlined, but ${quote(extra)} is too` : null
}

const why = (seen: Seen): string =>
  seen.outcomes.length === 0
    ? 'no pattern matches'
    : `left alone: ${[...new Set(seen.outcomes.map(({ outcome }) => outcome))].join(', ')}`

function flaggedProblem(seen: Seen, example: Flagged): string | null {
  const marks = marksProblem(seen)
  if (marks) return marks
  const lowered = seen.findings.find((finding) => finding.context !== 'use')
  if (lowered) return `Expected a finding in the writer's own words, but it counts as ${lowered.context}`
  const severity = example.severity && seen.findings.find((finding) => finding.severity !== example.severity)
  if (severity) return `Expected the severity ${String(example.severity)}, got ${severity.severity}`
  const becomes = rewrite(seen)
  return becomes === example.becomes ? null : `Expected "${example.becomes}", got "${becomes}"`
}

/** The text after the first fix of each finding; a shared fix once. */
function rewrite(seen: Seen): string {
  const edits = new Map<string, readonly Edit[]>()
  for (const finding of seen.findings) if (finding.fixes[0]) edits.set(finding.fixes[0].id, finding.fixes[0].edits)
  return applyEdits(seen.text, [...edits.values()].flat())
}

function reportedProblem(seen: Seen, example: Reported): string | null {
  const marks = marksProblem(seen)
  if (marks) return marks
  const fixed = seen.findings.find((finding) => finding.fixes.length > 0)
  if (fixed) return `Expected no replacement, but "${String(fixed.fixes[0]?.title)}" is offered`
  const expected = outcomeOf(example.because)
  return seen.outcomes.some(({ outcome }) => outcome === expected)
    ? null
    : `Expected it to be reported because of ${example.because}, but it was ${why(seen)}`
}

async function unflaggedProblem(compiled: CompileResult, ruleId: string, example: Unflagged): Promise<string | null> {
  const seen = await see(compiled, ruleId, example.text, example.profile)
  const [finding] = seen.findings
  if (finding) return `Expected nothing to be found, but "${finding.actual ?? ''}" is reported as ${finding.severity}`
  const outcomes = new Set(seen.outcomes.map(({ outcome }) => outcome))
  switch (example.because) {
    case 'no-match':
      return outcomes.size === 0
        ? null
        : `Expected that no pattern matches, but one does (${why(seen)}): write \`because: ${[...outcomes][0] ?? ''}\``
    case 'off': {
      if (outcomes.size > 0) return `Expected the rule to be off, but it is on`
      const on = await see(compiled, ruleId, example.text, example.profile, { [ruleId]: 'warning' })
      return on.outcomes.length > 0 ? null : 'Expected the words of the rule, but no pattern matches'
    }
    case 'not-prose': {
      if (outcomes.size > 0) return `Expected no prose there, but there is (${why(seen)})`
      const bare = await see(
        compiled,
        ruleId,
        example.text.replace(/https?:\/\/|www\.|[`<>()[\]#/.@_-]+/g, ' '),
        example.profile
      )
      return bare.outcomes.length > 0
        ? null
        : 'Expected words of the rule in code or an address, but no pattern matches them'
    }
    default:
      return outcomes.has(example.because)
        ? null
        : `Expected it to be left alone because of ${example.because}, but it was: ${why(seen)}`
  }
}
