/** One sentence on its way through the engine, step by step, as docs/architecture.md shows it: what is printed is what came out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scannerOf } from '../packages/core/dist/scan/scan.js'
import { Facts, nothingUsed } from '../packages/core/dist/scan/facts.js'
import { SourcePiece } from '../packages/core/dist/scan/source-piece.js'
import { analysisOf } from '../packages/core/dist/languages/english/analysis/analysis.js'
import { formats } from '../packages/core/dist/formats/index.js'
import { lexiconsOf } from '../packages/core/dist/match/lexicons.js'
import { isLikelyAmong } from '../packages/core/dist/match/likely.js'
import { checkBlock, checkContext } from '../packages/core/dist/pipeline.js'
import { blocksOf } from '../packages/core/dist/read/blocks.js'
import { pointer } from '../packages/core/dist/report/places.js'
import { loadRuleSet } from '../packages/core/dist/rules.js'
import { defaultSettings, levels } from '../packages/core/dist/settings.js'
import { root } from './build-state.mjs'

const page = 'docs/architecture.md'
const sentence = 'Every drug addict in the district needs a bed.'
const width = 100

/** The page with the walk as it is today. */
export async function walkedPage() {
  const before = readFileSync(join(root, page), 'utf8')
  const walk = await walkOf(sentence)
  return [page, before.replace(/(?<=^```text walk\n)[^]*?(?=^```$)/m, () => `${walk}\n`)]
}

/** The lines of the walk of a text that is one sentence. */
async function walkOf(source) {
  const ruleSet = await loadRuleSet()
  const rules = await ruleSet.rules()
  const format = formats.markdown
  const settings = defaultSettings
  const scanner = scannerOf(ruleSet.scan)
  const levelOf = levels(rules, settings)

  const [borders] = format.cut(source)
  const piece = new SourcePiece(source, borders.start, borders, format)
  const { regions } = scanner.scan(piece, format)
  const isOn = (pattern) => levelOf(pattern, rules.rules[pattern.rule]) !== 'off'
  const isLikely = isLikelyAmong(format.bare(piece.text), rules, lexiconsOf(rules), isOn)

  const facts = new Facts(format)
  facts.update(source, [piece], [piece], [])
  const used = nothingUsed()
  const seen = facts.seenBy(piece, used)
  const context = await checkContext({ rules, settings, levelOf, isKnownWord: scanner.isKnownWord })
  const [block] = await blocksOf(piece, { ...context, format, facts }, seen, used)
  const [checked] = checkBlock(block, { ...context, facts: seen, point: pointer(piece.text) })
  const { tokens, judged, losers, unmet, reported, dropped, findings } = checked

  const words = (match) => `"${source.slice(...offsetsOf(match))}"`
  const all = [...judged.map(({ match }) => match), ...losers, ...unmet]
  return [
    ...step('cut', [`one piece [${piece.start}, ${piece.end}), ${piece.kind}`]),
    ...step('scan', [...saidOf(piece.words, ruleSet.scan), `so ${regions.length} region may hold a finding`]),
    ...step('likely', [isLikely ? 'yes, the words of a pattern stand there' : 'no']),
    ...step('read', [`one block, ${block.roles.join(', ')}: ${block.text}`]),
    ...step('sentences', [tokens.map(({ raw }) => raw).join(' · ')]),
    ...step(
      'match',
      all.map((match) => `${words(match)}, ${match.number}: ${match.rule.id}, ${match.kind} ${match.pattern.written}`)
    ),
    ...step('overlaps', [
      ...judged.map(({ match }) => `${words(match)} wins`),
      ...losers.map((match) => `${words(match)} is part of it`)
    ]),
    ...step(
      'gates',
      judged.map(({ match, verdict }) => `${words(match)}: ${verdict.is}`)
    ),
    ...step('grammar', analysed(tokens)),
    ...step(
      'suggest',
      reported.flatMap(({ drafts }) =>
        drafts.map(
          ({ start, end, text, applicability, doubt, suggestion }) =>
            `[${start}, ${end}) → "${text}", ${applicability}: ${doubt ?? suggestion.because}`
        )
      )
    ),
    ...step(
      'prove',
      reported.map((own) => {
        const gone = dropped.get(own) ?? []
        return gone.length === 0
          ? 'every draft leaves the sentence whole'
          : gone.map(({ draft, fault }) => `"${draft.text}" is dropped: ${fault}`).join(', ')
      })
    ),
    ...step(
      'report',
      findings.flatMap((finding) => [
        `${finding.name} ${finding.severity} ${finding.ruleId}: ${finding.reason}`,
        ...finding.fixes.slice(0, 1).map(({ title }) => title)
      ])
    )
  ].join('\n')
}

/** What the analysis of the sentence answers: classes of words, phrases with their heads, verbs with their subjects. */
function analysed(tokens) {
  const { words, phrases, verbs } = analysisOf(tokens)
  const said = ({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(' ')
  return [
    words.map(({ tag }, at) => `${tokens[at].raw} ${tag}`).join(' · '),
    ...phrases.map((own) => `noun phrase of ${own.number}: "${said(own)}", its head "${tokens[own.head].raw}"`),
    ...verbs.map(
      (own) =>
        `verb, ${own.tense ?? 'not finite'}: "${said(own)}", its subject ${own.subject === null ? 'not seen' : `"${tokens[own.subject].raw}"`}`
    )
  ]
}

function offsetsOf({ around, underlined }) {
  return [around.tokens[underlined.from].start, around.tokens[underlined.to - 1].end]
}

/** What the table of the scan says of each word. */
function saidOf(words, { words: known, says }) {
  const all = words.map((word) => ({ word, ...(known.includes(word) && says(known.indexOf(word))) }))
  const given = new Set(all.flatMap(({ gives = [] }) => gives))
  const said = ({ gives, needs = [] }) => {
    if (!gives) return 'nobody asks for it'
    if (needs.length === 0) return 'a cue'
    const isFree = needs.some((cues) => cues.length === 0)
    const isMet = needs.some((cues) => cues.every((cue) => given.has(cue)))
    return isFree ? 'an anchor, and free' : `an anchor whose cues ${isMet ? '' : 'do not '}stand here`
  }
  const kinds = [...new Set(all.map(said))]
  return kinds.map((kind) => `${wordsThat(all, (own) => said(own) === kind)}: ${kind}`)
}

const wordsThat = (all, test) =>
  all
    .filter(test)
    .map(({ word }) => word)
    .join(', ')

/** The name of a step, and beside it what it gave, in lines that are not too long. */
function step(name, lines) {
  return lines.flatMap((line) => broken(line)).map((line, index) => (index === 0 ? name : '').padEnd(11) + line)
}

function broken(line) {
  const lines = ['']
  for (const word of line.split(' '))
    if (lines.at(-1).length + word.length < width) lines.push(`${lines.pop()}${word} `)
    else lines.push(`  ${word} `)
  return lines.map((own) => own.trimEnd())
}
