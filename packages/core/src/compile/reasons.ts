/**
 * Why words are left alone, lowered to a note, or reported without a rewrite: one row for each reason, with every text
 * that says so. It stands in the earliest stage since the examples that rules carry name reasons, too; gates, reports,
 * editors and the documentation read the same row.
 */

interface Texts {
  /** in a few words, behind "left alone, " or "note, ", in reports behind "only a note: ", and in brackets behind an example */
  inWords: string
  /** the same behind an example, where that has to be narrower */
  ofExample?: string
  /** in full, for the reference of the rules */
  atLength: string
  /** what it means to those who write rules, where its name does not say so */
  forAuthors?: string
}

type Row = Texts &
  (
    | { /** a gate: not reported */ verdict: 'silence' }
    | {
        /** a gate: reported as a note, without a rewrite */
        verdict: 'lower'
        /** the sentence behind why the rule is there */
        note: string
        /** what the words stand in, by the name of the reason, for a list of problems and for a hover; null: the writer's own text */
        context: { inList: string; inHover: string } | null
      }
    | { /** no gate: reported as it is, and yet not rewritten */ verdict: 'keep' }
    | { /** no gate is asked: another rule finds it, or none is in force */ verdict: 'pass' }
    | { /** nothing matches */ verdict: 'none' }
  )

const table = {
  quotation: {
    verdict: 'lower',
    inWords: "somebody's words",
    atLength: "somebody's words, which an editor may not rewrite",
    note: 'It stands in a quotation, which an editor may not rewrite.',
    context: { inList: 'a quotation', inHover: 'A quotation' }
  },
  'set-apart': {
    verdict: 'lower',
    inWords: 'set apart by italics',
    atLength: 'the words stand in italics, as words do that are named and not used',
    note: 'Its words stand in italics, as words do that are only named; where they are your own, write otherwise.',
    context: { inList: 'in italics', inHover: 'Set apart by italics' }
  },
  recital: {
    verdict: 'lower',
    inWords: 'recalls an earlier text',
    atLength: 'the sentence takes over the wording of an earlier text',
    note: "It stands in a sentence that takes over an instrument's wording.",
    context: { inList: "an instrument's wording", inHover: "An earlier text's wording" }
  },
  lowered: {
    verdict: 'lower',
    inWords: 'may be meant otherwise',
    atLength: 'it may be meant otherwise; the writer decides',
    forAuthors: 'a condition with `then: information`',
    note: 'Here the guides leave the choice to the writer.',
    context: null
  },
  grammar: {
    verdict: 'keep',
    inWords: 'the sentence would have to change',
    atLength: 'the sentence would have to change',
    forAuthors: 'no certain rewrite'
  },
  'no-alternative': {
    verdict: 'keep',
    inWords: 'no wording fits',
    atLength: 'no wording fits; say what is meant',
    forAuthors: 'no suggestion fits'
  },
  'no-match': {
    verdict: 'none',
    inWords: 'other words',
    atLength: 'these are other words',
    forAuthors: 'other words'
  },
  'other-sense': {
    verdict: 'silence',
    inWords: 'another sense',
    atLength: 'the words have another sense here',
    forAuthors: 'a condition of the rule'
  },
  name: {
    verdict: 'silence',
    inWords: 'a name',
    atLength: 'it is part of a name'
  },
  reference: {
    verdict: 'silence',
    inWords: 'a reference',
    atLength: 'it stands in a list of references'
  },
  mention: {
    verdict: 'silence',
    inWords: 'about the word',
    atLength: 'the text is about the word',
    forAuthors: 'it is about the word'
  },
  'self-description': {
    verdict: 'silence',
    inWords: 'said of oneself',
    atLength: 'people choose their own words for themselves'
  },
  'said-by-others': {
    verdict: 'silence',
    inWords: 'what others called the speaker',
    atLength: 'somebody tells what others called them',
    forAuthors: 'somebody tells what others called them'
  },
  'not-prose': {
    verdict: 'none',
    inWords: 'no prose',
    atLength: 'it is code or an address',
    forAuthors: 'code or an address'
  },
  suppression: {
    verdict: 'silence',
    inWords: 'switched off by a comment or the configuration',
    ofExample: 'switched off by a comment',
    atLength: 'a comment switches the rule off'
  },
  'longer-match': {
    verdict: 'pass',
    inWords: 'part of a longer wording with a rule of its own',
    atLength: 'a rule for a longer wording finds it',
    forAuthors: 'a rule with more words finds it'
  },
  off: {
    verdict: 'pass',
    inWords: 'its rule is switched off',
    ofExample: 'switched off',
    atLength: 'the rule is switched off here'
  }
} as const satisfies Readonly<Record<string, Row>>

type Table = typeof table
type AnyReason = keyof Table
type Said = Row['verdict']
type ReasonWith<Verdict extends Said> = {
  [Id in AnyReason]: Table[Id]['verdict'] extends Verdict ? Id : never
}[AnyReason]

/** Why a gate lowers a match to a note. */
export type LowerReason = ReasonWith<'lower'>
/** Why a gate silences a match. */
export type SilenceReason = ReasonWith<'silence'>
/** What a gate may say. */
export type Reason = LowerReason | SilenceReason
/** What became of a match: for `--explain-match` and for the tests that rules carry. */
export type Outcome = 'kept' | Reason | ReasonWith<'pass'>
/** Whose words they are: the writer's own, or what a reason to lower says that they stand in. */
export type Context = 'use' | { [Id in LowerReason]: Table[Id] extends { context: object } ? Id : never }[LowerReason]

/** Every reason with its texts. */
export const reasons: Readonly<Record<AnyReason, Row>> = table

const isWith =
  <Verdict extends Said>(...verdicts: Verdict[]) =>
  (id: AnyReason): id is ReasonWith<Verdict> =>
    verdicts.some((verdict) => verdict === reasons[id].verdict)

const ids = Object.keys(table).filter((id): id is AnyReason => Object.hasOwn(table, id))

/** Why an example is found and not rewritten. */
export const reportedReasons: readonly ReasonWith<'lower' | 'keep'>[] = ids.filter(isWith('lower', 'keep'))
/** Why an example is left alone. */
export const leftAloneReasons: readonly ReasonWith<'silence' | 'pass' | 'none'>[] = ids.filter(
  isWith('silence', 'pass', 'none')
)

/** Every context, the writer's own words first. */
export const contexts: readonly Context[] = ['use', ...ids.filter(isContext)]

function isContext(id: AnyReason): id is Exclude<Context, 'use'> {
  const row = reasons[id]
  return row.verdict === 'lower' && row.context !== null
}

/** The context of what a reason lowers. */
export const contextOf = (reason: LowerReason): Context => (isContext(reason) ? reason : 'use')

/** What words stand in, for a list of problems and for a hover; null: the writer's own text. */
export function contextTexts(context: Context): { inList: string; inHover: string } | null {
  return context === 'use' ? null : table[context].context
}

/** Every reason why a gate lowers a match. */
export const lowerReasons: readonly LowerReason[] = ids.filter(isWith('lower'))

/** Why a note is no more than that, in a few words. */
export const noteInWords = (reason: LowerReason): string => table[reason].inWords

/** The same in a sentence. */
export const noteOf = (reason: LowerReason): string => table[reason].note

/** What the match that an example is about should become: a note for its reason, or a finding. */
export const outcomeOf = (reason: (typeof reportedReasons)[number]): Outcome =>
  isWith('lower')(reason) ? reason : 'kept'

/** What became of a match, in a few words. */
export function outcomeInWords(outcome: Outcome): string {
  if (outcome === 'kept') return 'reported'
  return `${reasons[outcome].verdict === 'lower' ? 'note' : 'left alone'}, ${reasons[outcome].inWords}`
}

/** Why an example is not rewritten, or left alone, in a few words. */
export const exampleBecause = (reason: AnyReason): string => reasons[reason].ofExample ?? reasons[reason].inWords

/** What reasons mean, for those who write rules: those whose name does not say it. */
export const meanings = (of: readonly AnyReason[]): string =>
  of.flatMap((id) => (reasons[id].forAuthors === undefined ? [] : `${id}: ${reasons[id].forAuthors}`)).join('; ')
