/**
 * A finding explained at its place, for a hover: what to write, how the sentence then reads, why, who says so. Nothing of
 * what the rule says of other words and other places.
 */
import { contextTexts, type Context } from '../compile/reasons.js'
import type { RuleSet } from '../compile/rule-set.js'
import { applyEdits, type Edit } from '../report/edits.js'
import type { FindingView, Fix } from '../report/finding.js'
import { ownJudgement, referencesOf, saidBy, saidInWords, type ExplainedReference, type Said } from './authority.js'
import { tallyInWords, tallyOf, voicesOf } from './voices.js'
import { explanationOf, findRule, isIn, plainestFirst, type WordingGroup } from './explanation.js'
import { asCondition, literal, paragraphs } from './markdown.js'

export interface Here {
  /** what can be written at this place, best first */
  write: WrittenHere[]
  /** how the text reads with the first of them; null where there is none */
  reads: WrittenSentence | null
  /** a wording for other places, where none can be written here; null where the rule has none */
  elsewhere: string | null
  context: Context
  /** one sentence */
  why: string
  said: Said[]
  /** in place of `said` where voices disagree, all of them in one line; null where they agree */
  disagreement: string | null
  /** said in place of sources, where no guide is cited against the wording */
  ownJudgement: string | null
}

export interface WrittenHere {
  /** all that will stand in place of `replaces` */
  text: string
  /** the words that go: at times more than what is underlined */
  replaces: string
  /** when it is right, or what the writer has to decide: "if a disorder is meant" */
  because: string | null
  applicability: Fix['applicability']
}

/** A few words of the text, as they will read. */
export interface WrittenSentence {
  before: string
  written: string
  after: string
}

export interface HereOptions {
  /** whose wordings and sources come first */
  profile: string
  /** the text that was checked, in which the offsets of the finding count */
  text: string
}

/** Null where the finding is of no rule: a comment that silences nothing. */
export async function explainHere(
  finding: FindingView,
  ruleSet: RuleSet,
  { profile, text }: HereOptions
): Promise<Here | null> {
  const rules = await ruleSet.rules()
  const rule = finding.ruleId === undefined ? null : findRule(finding.ruleId, rules)
  if (!rule) return null
  const reference = await ruleSet.reference()
  const references = referencesOf(rule, reference)
  const changes = finding.fixes.flatMap((fix) => changeHere(fix, finding, text) ?? [])
  const elsewhere = (): string | null =>
    wordingElsewhere(explanationOf(rule, rules, reference).wordings, finding.actual ?? '', profile)
  return {
    write: changes.map(({ fix, start, end, written }) => ({
      text: asRead(written),
      replaces: asRead(text.slice(start, end)),
      because: fix.because === undefined ? null : asCondition(fix.because),
      applicability: fix.applicability
    })),
    reads: changes[0] ? readingOf(changes[0], text) : null,
    elsewhere: changes.length > 0 ? null : elsewhere(),
    context: finding.context,
    why: reasonOf(rule.why),
    said: saidBy(references, profile, mostNames),
    disagreement: disagreementOf(references, profile),
    ownJudgement: rule.isOwnJudgement ? ownJudgement(rule) : null
  }
}

const mostNames = 3

function disagreementOf(references: readonly ExplainedReference[], profile: string): string | null {
  const tally = tallyOf(voicesOf(references, profile))
  return tally.avoid > 0 && tally.accept.length > 0 ? tallyInWords(tally) : null
}

interface Change {
  fix: Fix
  start: number
  end: number
  written: string
}

/** What a fix does at the finding; an acronym's fix has edits elsewhere too. */
function changeHere(fix: Fix, { place }: FindingView, text: string): Change | null {
  if (!place || !('start' in place)) return null
  const [from, to] = [place.start.offset ?? 0, place.end.offset ?? 0]
  const near: Edit[] = []
  let [start, end] = [from, to]
  for (const edit of fix.edits.toSorted((a, b) => a.start - b.start)) {
    const gap = edit.start > end ? text.slice(end, edit.start) : text.slice(edit.end, start)
    if (gap.length > nearEnough || breaks.test(gap)) continue
    near.push(edit)
    start = Math.min(start, edit.start)
    end = Math.max(end, edit.end)
  }
  const [first] = near
  if (!first) return null
  const moved = near.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const written = applyEdits(text.slice(start, end), moved)
  const [rest = ''] = missing(written).exec(text.slice(end)) ?? []
  return { fix, start, end: end + rest.length, written: written + rest }
}

/** What has to stand behind some wordings to be understood: "people who use drugs and |leave|", "(PWID|)|". */
const missing = (written: string): RegExp =>
  / and$/.test(written) ? /^[*_~`]*(?:\]\([^()\s]*\))?\s+[\p{L}\p{N}'’-]+/u : /\([^)]*$/.test(written) ? /^\)/ : /^/

const nearEnough = 40

/** Some words before and after, within the line of thought: the sentence, the paragraph, the item. */
function readingOf({ start, end, written }: Change, text: string): WrittenSentence {
  const back =
    text
      .slice(Math.max(0, start - reach), start)
      .split(breaks)
      .at(-1) ?? ''
  const [forth = ''] = text.slice(end, end + reach).split(breaks)
  return {
    before: asRead(back, 'before').trimStart(),
    written: asRead(written),
    after: asRead(forth, 'after').trimEnd()
  }
}

const reach = 160

/** Where a paragraph, an item, a heading or a sentence ends. */
const breaks = /\n[ \t]*(?:\n|[-*+>#|]|\d+[.)])|(?<=[.!?]["”’)]?)\s/

/** Text without the marks of Markdown; what stands beside a change keeps the blank that parts it from the change. */
function asRead(source: string, side?: 'before' | 'after'): string {
  const plain = source
    .replace(
      /<[^<>]*>|!?\[(?=[^\]]*\])|\]\([^()\s]*\)|\][[(][^\])]*$|[*_~`|\\]+|^[ \t]*(?:#+|>|[-+*]|\d+[.)])[ \t]+/gm,
      ''
    )
    .replace(/\s+/g, ' ')
  return side === undefined ? plain.trim() : plain
}

/** A wording that fits the words found, else the plainest; before others one that is right wherever it stands. */
function wordingElsewhere(groups: readonly WordingGroup[], actual: string, profile: string): string | null {
  const words = actual.toLowerCase().replace(/\s+/g, ' ')
  const isMany = words.endsWith('s')
  const own = groups
    .map(({ patterns, wordings }) => ({ patterns, wordings: wordings.filter((wording) => isIn(wording, profile)) }))
    .filter(({ wordings }) => wordings.length > 0)
  const fitting = own.find(({ patterns }) =>
    patterns.some((pattern) => pattern === words || `${pattern}s` === words || pattern === '')
  )
  const wordings = (fitting ?? plainestFirst(own)[0])?.wordings ?? []
  const wording = wordings.find(({ applicability }) => applicability === 'safe') ?? wordings[0]
  if (!wording) return null
  const forms = wording.text.split(', ')
  return (forms.length === 2 && isMany ? forms[1] : forms[0]) ?? null
}

/** The first sentence that gives a reason: what to write stands above, and "Guides disagree." needs the next one. */
function reasonOf(why: string): string {
  const all = [...sentences.segment(why.replace(/\s+/g, ' ').trim())].map(({ segment }) => segment.trim())
  const reasons = all.filter((sentence) => !sentence.startsWith('Write '))
  const [first = why, next] = reasons.length > 0 ? reasons : all
  return next !== undefined && first.split(' ').length < 4 ? `${first} ${next}` : first
}
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The most words that a hover has. */
const most = 59

interface Extent {
  wordings: number
  around: number
  names: number
}

/** From rich to short: the first that is short enough is shown. */
const extents: readonly Extent[] = [
  { wordings: 3, around: 4, names: 3 },
  { wordings: 2, around: 4, names: 3 },
  { wordings: 2, around: 3, names: 2 },
  { wordings: 2, around: 0, names: 2 },
  { wordings: 1, around: 2, names: 2 },
  { wordings: 1, around: 0, names: 1 }
]

/** For a hover, in under sixty words: what to write, the sentence as it will read, one sentence of why, who says so. */
export function hereMarkdown(here: Here): string {
  const texts = extents.map((extent) => textOf(here, extent))
  return texts.find((text) => countWords(text) <= most) ?? texts.at(-1) ?? ''
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0

function textOf(here: Here, { wordings, around, names }: Extent): string {
  return paragraphs([
    whatToWrite(here, wordings),
    here.reads && around > 0 ? readingText(here.reads, around) : '',
    literal(here.why),
    whoSays(here, names)
  ])
}

function whatToWrite({ write, elsewhere, context }: Here, limit: number): string {
  if (write.length === 0) {
    const instead = elsewhere === null ? 'say what is meant' : `write **${literal(elsewhere)}**`
    const texts = contextTexts(context)
    if (texts) return `${texts.inHover}: yours to leave. Where you speak yourself, ${instead}.`
    return elsewhere === null
      ? 'Say plainly what is meant.'
      : `No wording fits here by itself. Reword the sentence, for example with **${literal(elsewhere)}**.`
  }
  const lines = write.slice(0, limit).map(({ text, because }) => {
    const wording = text === '' ? 'nothing' : `**${literal(text)}**`
    return because === null ? wording : `${wording} (${literal(because)})`
  })
  return `Write ${lines.join('\\\nor ')}`
}

function readingText({ before, written, after }: WrittenSentence, around: number): string {
  const back = before.split(' ')
  const forth = after.split(' ')
  const isCutBefore = back.filter(Boolean).length > around
  const isCutAfter = forth.filter(Boolean).length > around
  const start = isCutBefore ? `… ${back.slice(-around - (before.endsWith(' ') ? 1 : 0)).join(' ')}` : before.trimStart()
  const end = isCutAfter ? `${forth.slice(0, around + (after.startsWith(' ') ? 1 : 0)).join(' ')} …` : after.trimEnd()
  const [gapBefore, gapAfter] = [/\s$/.test(start) ? ' ' : '', /^\s/.test(end) ? ' ' : '']
  return `${literal(start)}${gapBefore}**${literal(written)}**${gapAfter}${literal(end)}`
}

function whoSays({ said, disagreement, ownJudgement: own }: Here, limit: number): string {
  if (disagreement !== null) return literal(`Guides disagree: ${disagreement}.`)
  const lines = said.map(({ names, more, ...group }) => {
    const shown = names.slice(0, limit)
    return saidInWords({ ...group, names: shown, more: more + names.length - shown.length })
  })
  return literal([...(own === null ? [] : [own]), ...lines].join(' '))
}
