/** Where two states of the rules judge a text differently. */
import { outcomeInWords } from '@stigmalint/core/reasons'
import type { CheckOptions, Location, OpenedDocument, RuleSet } from '@stigmalint/core'
import { check, type PlacedFinding } from '@stigmalint/core/trusted'
import { located } from '../reporters/location.js'
import { matchCollector, type TracedMatch } from '../reporters/outcomes.js'
import { sentenceAround } from './sentence.js'

export interface Change {
  line: number
  column: number
  location?: Location
  sentence: string
  ruleId: string
  before: string
  after: string
  kind: 'new' | 'gone' | 'other'
}

interface Judged {
  findings: ReadonlyMap<string, PlacedFinding>
  matches: readonly TracedMatch[]
}

export async function changesIn(
  { text, format, locate }: Pick<OpenedDocument, 'text' | 'format' | 'locate'>,
  { before, after }: { before: RuleSet; after: RuleSet },
  settings: NonNullable<CheckOptions['settings']>
): Promise<Change[]> {
  const [old, now] = [
    await judge(text, { settings, format, ruleSet: before }),
    await judge(text, { settings, format, ruleSet: after })
  ]
  const keys = [...new Set([...old.findings.keys(), ...now.findings.keys()])]
  return keys
    .flatMap((key): Change[] => {
      const finding = now.findings.get(key) ?? old.findings.get(key)
      const verdicts = { before: verdict(key, old), after: verdict(key, now) }
      if (!finding || verdicts.before === verdicts.after) return []
      return [
        {
          line: finding.line,
          column: finding.column,
          ...located(locate(finding.start, finding.end)),
          sentence: sentenceAround(text, finding.start, finding.end),
          ruleId: finding.ruleId ?? '',
          ...verdicts,
          kind: !old.findings.has(key) ? 'new' : !now.findings.has(key) ? 'gone' : 'other'
        }
      ]
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

async function judge(text: string, options: CheckOptions): Promise<Judged> {
  const { trace, matches } = matchCollector()
  const { findings } = await check(text, { ...options, trace })
  return { findings: new Map(findings.map((finding) => [keyOf(finding), finding])), matches: matches() }
}

const keyOf = ({ start, end, ruleId = '' }: PlacedFinding): string => `${start}-${end} ${ruleId}`

/** Severity and first wording; of what is not reported, why not. */
function verdict(key: string, { findings, matches }: Judged): string {
  const finding = findings.get(key)
  if (finding) {
    const level = finding.severity === 'information' ? 'note' : finding.severity
    const [fix] = finding.fixes
    return fix ? `${level}, write "${fix.wording}"` : level
  }
  const match = matches.find(
    ({ start, end, ruleId, outcome }) => `${start}-${end} ${ruleId}` === key && outcome !== 'kept'
  )
  return match ? outcomeInWords(match.outcome) : 'not reported'
}
