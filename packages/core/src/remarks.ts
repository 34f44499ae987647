/** What is found in a document as remarks for its next reader: what to write, why, and who says so. */
import type { RuleSet } from './compile/index.js'
import { explanationOf, findRule, saidBy, saidInWords, strongest, type Explanation } from './explain.js'
import type { Remark } from './opened.js'
import { reasonOf } from './report/advice.js'
import { fixesApart } from './report/apply.js'
import type { PlacedFinding } from './trusted.js'

/** At most so many wordings are named, and sources. */
const most = { wordings: 3, sources: 2 }

/**
 * A remark for each finding. The best wording is marked as a change, once where several findings share it; of two that
 * overlap the first is. A note only says something.
 */
export async function remarksOf(
  findings: readonly PlacedFinding[],
  ruleSet: RuleSet,
  profile: string
): Promise<Remark[]> {
  const linesOf = await remarkLines(ruleSet, profile)
  const marked = new Map(
    fixesApart(findings.flatMap((finding) => (finding.severity === 'information' ? [] : (finding.fix(0) ?? [])))).map(
      (fix) => [fix.id, fix]
    )
  )
  return findings.map((finding) => {
    const { start, end } = finding
    const id = finding.fixId(0)
    const fix = finding.severity === 'information' ? undefined : marked.get(id)
    marked.delete(id)
    return { start, end, edits: fix?.edits ?? [], lines: linesOf(finding) }
  })
}

/** What a remark says of a finding under a profile, each a paragraph of a comment. */
export async function remarkLines(ruleSet: RuleSet, profile: string): Promise<(finding: PlacedFinding) => string[]> {
  const rules = await ruleSet.rules()
  const reference = await ruleSet.reference()
  const explanations = new Map<string, Explanation | null>()
  const explained = (id: string): Explanation | null => {
    const known = explanations.get(id)
    if (known !== undefined) return known
    const rule = findRule(id, rules)
    const own = rule ? explanationOf(rule, rules, reference) : null
    explanations.set(id, own)
    return own
  }
  return (finding) => linesOf(finding, explained(finding.ruleId ?? ''), profile)
}

function linesOf(finding: PlacedFinding, explanation: Explanation | null, profile: string): string[] {
  const { note, ruleId } = finding
  return [
    `${reasonOf(finding)}.`,
    ...wordingsOf(finding),
    ...(note === undefined || note === '' ? [] : [note]),
    ...(explanation ? sourcesOf(explanation, profile) : []),
    `stigmalint: ${ruleId ?? ''}`
  ]
}

function wordingsOf({ offers, severity }: PlacedFinding): string[] {
  const own = [...new Map(offers.map((offer) => [offer.wording, offer])).values()].slice(0, most.wordings)
  if (own.length === 0) return severity === 'information' ? [] : ['No wording fits here by itself.']
  return own.map(({ replaces, wording, because, doubt }, index) => {
    const why = because ?? doubt
    return `${index === 0 ? 'Write' : 'Or'} “${wording}” for “${replaces}”${why === undefined ? '' : `: ${why}`}.`
  })
}

function sourcesOf({ references, ownJudgement }: Explanation, profile: string): string[] {
  const [first] = strongest(references, profile, 1)
  const said = saidBy(references, profile, most.sources).map(saidInWords)
  return [
    ...(ownJudgement === null ? [] : [ownJudgement]),
    ...(said.length > 0 ? [said.join(' ')] : []),
    ...(first ? [`${first.text}${first.url === null ? '' : `, ${first.url}`}`] : [])
  ]
}
