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
 * A remark for each finding, and one for those that are replaced together: "addicts and alcoholics". The best wording is
 * marked as a change; of two that overlap the first is. A note only says something.
 */
export async function remarksOf(
  findings: readonly PlacedFinding[],
  ruleSet: RuleSet,
  profile: string
): Promise<Remark[]> {
  const linesOf = await explainer(ruleSet, profile)
  const marked = new Map(
    fixesApart(findings.flatMap((finding) => (finding.severity === 'information' ? [] : (finding.fix(0) ?? [])))).map(
      (fix) => [fix.id, fix]
    )
  )
  return together(findings).map((own) => {
    const first = own.find(({ severity }) => severity !== 'information')
    const id = first?.fixId(0)
    const fix = id === undefined ? undefined : marked.get(id)
    // The places of an acronym share it: marked once, it is in all of them.
    if (id !== undefined) marked.delete(id)
    const [start, end] = [
      Math.min(...own.map((finding) => finding.start)),
      Math.max(...own.map((finding) => finding.end))
    ]
    return { start, end, edits: fix?.edits ?? [], lines: linesOf(own) }
  })
}

/** Findings in their order; those that follow one another within one phrase, which one wording replaces, are together. */
function together(findings: readonly PlacedFinding[]): PlacedFinding[][] {
  const groups: PlacedFinding[][] = []
  for (const finding of findings) {
    const group = groups.at(-1)
    if (group?.[0] && isOnePhrase(group[0], finding)) group.push(finding)
    else groups.push([finding])
  }
  return groups
}

/** A fix of a long text may be shared from far away: an acronym and its definition. */
const isOnePhrase = (first: PlacedFinding, next: PlacedFinding): boolean =>
  first.offers.length > 0 &&
  first.fixId(0) === next.fixId(0) &&
  Math.max(first.end, next.end) - first.start <= (first.offers[0]?.replaces.length ?? 0)

/** What a remark says of a finding under a profile, each a paragraph of a comment. */
export async function remarkLines(ruleSet: RuleSet, profile: string): Promise<(finding: PlacedFinding) => string[]> {
  const linesOf = await explainer(ruleSet, profile)
  return (finding) => linesOf([finding])
}

async function explainer(ruleSet: RuleSet, profile: string): Promise<(own: readonly PlacedFinding[]) => string[]> {
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
  return (own) => {
    const ids = [...new Set(own.map(({ ruleId }) => ruleId ?? ''))]
    return [
      ...new Set(own.map((finding) => `${reasonOf(finding)}.`)),
      ...wordingsOf(own),
      ...new Set([
        ...own.flatMap(({ note }) => (note === undefined || note === '' ? [] : [note])),
        ...ids.map(explained).flatMap((explanation) => (explanation ? sourcesOf(explanation, profile) : []))
      ]),
      `stigmalint: ${ids.join(', ')}`
    ]
  }
}

function wordingsOf(own: readonly PlacedFinding[]): string[] {
  const offers = own.flatMap((finding) => finding.offers)
  const all = [...new Map(offers.map((offer) => [offer.wording, offer])).values()].slice(0, most.wordings)
  if (all.length === 0)
    return own.every(({ severity }) => severity === 'information') ? [] : ['No wording fits here by itself.']
  return all.map(({ replaces, wording, because, doubt }, index) => {
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
