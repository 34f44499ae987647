/** What the tables of the stages ask: a text in, one line of an answer out. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { applyFixes, check, type CheckOptions, type Finding } from '../src/index.js'
import { grammarOf } from '../src/languages/grammars.js'
import { lexiconsOf, type Lexicons } from '../src/match/lexicons.js'
import { sentencesOf, tokensOf, type Token, type TokenRange } from '../src/match/tokens.js'
import { applyEdits } from '../src/report/edits.js'

/** The built-in rules as the build compiled them: compiling them anew takes longer than all tables. */
export const ruleSet = await loadRuleSet()
export const rules = await ruleSet.rules()
export const lexicons: Lexicons = lexiconsOf(rules)
export const grammar = await grammarOf(rules.language)

export type Options = Partial<Pick<CheckOptions, 'format' | 'settings'>>

async function findingsIn(text: string, options: Options = {}): Promise<Finding[]> {
  const { messages } = await check(text, { ruleSet, format: 'markdown', ...options })
  return messages
}

const isReported = ({ severity }: Finding): boolean => severity !== 'information'

/** The text with the first fix of each error and warning taken; or that there is none. */
export async function becomes(text: string, options: Options = {}): Promise<string> {
  const findings = (await findingsIn(text, options)).filter(isReported)
  if (findings.length === 0) return 'not reported'
  const after = applyFixes(text, findings, 'suggested').text
  return after === text ? 'no fix' : after
}

/** What the first fix of the first finding is. */
export async function safety(text: string, options: Options = {}): Promise<string> {
  const [finding] = await findingsIn(text, options)
  const fix = finding?.fixes[0]
  if (!finding) return 'not reported'
  if (!fix) return 'no fix'
  return fix.applicability === 'safe' ? 'safe' : `suggested: ${fix.doubt ?? 'the rule says so'}`
}

/** What became of each match, in the order of the text: `drug users: kept`. Of those within another, the widest is told. */
export async function outcomes(text: string, options: Options = {}): Promise<string> {
  const seen: { start: number; end: number; outcome: string }[] = []
  await check(text, {
    ruleSet,
    format: 'markdown',
    full: true,
    ...options,
    trace: ({ outcome, start, end }) => {
      if (outcome !== 'longer-match') seen.push({ start, end, outcome })
    }
  })
  const isUnmet = ({ outcome }: { outcome: string }): boolean => outcome === 'other-sense'
  const told = seen.filter(
    (own) =>
      !seen.some((other) => {
        const [length, otherLength] = [own.end - own.start, other.end - other.start]
        const isAround = other.start <= own.start && other.end >= own.end
        return isAround && !isUnmet(other) && (otherLength > length || isUnmet(own))
      })
  )
  const lines = told.sort((a, b) => a.start - b.start)
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).replace(/\s+/g, ' ')
  return [...new Set(lines.map((own) => `${words(own)}: ${own.outcome}`))].join('; ') || 'nothing'
}

/** All that is reported, with its severity. */
export async function reported(text: string, options: Options = {}): Promise<string> {
  const findings = await findingsIn(text, options)
  return findings.length === 0
    ? 'nothing'
    : findings.map(({ severity, actual }) => `${severity}: ${actual ?? ''}`).join('; ')
}

/** Every replacement that is offered for the first finding, in their order. */
export async function offers(text: string, options: Options = {}): Promise<string> {
  const [finding] = await findingsIn(text, options)
  if (!finding) return 'not reported'
  return finding.fixes.length === 0 ? 'no fix' : finding.fixes.map((fix) => applyEdits(text, fix.edits)).join(' | ')
}

/** The tokens of the first sentence. */
export function tokensIn(text: string): Token[] {
  const [sentence] = sentencesOf(grammar.parse(text))
  return sentence ? tokensOf(sentence, lexicons.language, () => false) : []
}

/** The words of a range. */
export const wordsOf = (tokens: readonly Token[], range: TokenRange | null): string =>
  range === null
    ? 'none'
    : tokens
        .slice(range.from, range.to)
        .map(({ text }) => text)
        .join(' ')

/** "the «addict» returned": the tokens of a sentence, and which of them stand in the marks. */
export function marked(text: string): { tokens: Token[]; range: TokenRange } {
  const [start, end] = [text.indexOf('«'), text.indexOf('»') - 1]
  const tokens = tokensIn(text.replace(/[«»]/g, ''))
  const from = tokens.findIndex((token) => token.start >= start)
  const to = tokens.filter((token) => token.start < end).length
  return { tokens, range: { from, to } }
}
