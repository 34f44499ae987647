/** A rule as the text of its file: whole, or one that a person has yet to finish, which is off and says itself what it still misses. */

export interface DraftRule {
  id: string
  /** what is flagged, as a title */
  title: string
  flag: readonly DraftPattern[]
  /** null: nobody has said yet what to write instead */
  suggest: readonly DraftWording[] | null
  /** empty if nobody has said it yet */
  why: string
  /** ids of sources */
  sources: readonly string[]
}

/** A change of a built-in rule that finds the word already. */
export interface DraftExtension {
  /** the id of the built-in rule */
  id: string
  title: string
  /** null: the wordings of the built-in rule stay */
  suggest: readonly DraftWording[] | null
  /** the built-in rule does not report the word at warning or above here */
  isRaised: boolean
  /** ids of sources, where it is raised */
  sources: readonly string[]
}

export interface DraftPattern {
  kind: 'noun' | 'verb' | 'adjective' | 'phrase' | 'acronym'
  written: string
}

export type GrammaticalNumber = 'one' | 'many'

/** Null: the form could not be made, and a person has to write it. `only`: it fits in this number alone. */
export type DraftWording =
  | { form: 'noun'; one: string | null; many: string | null; only?: GrammaticalNumber }
  | { form: 'with'; with: string }
  | { form: 'verb'; verb: string }

/** What a person has to fill in before the rule can be used. */
export function missingIn(draft: DraftRule): string[] {
  return [
    ...(draft.why === '' ? ['why'] : []),
    ...(draft.suggest === null ? ['suggest'] : missingForms(draft.suggest)),
    ...(draft.sources.length === 0 ? ['sources'] : []),
    'examples'
  ]
}

const missingForms = (wordings: readonly DraftWording[]): string[] =>
  wordings.flatMap((wording) => {
    if (wording.form !== 'noun') return []
    if (wording.many === null) return [`the plural of "${wording.one ?? ''}"`]
    return wording.one === null ? [`the singular of "${wording.many}"`] : []
  })

/** What a person has to fill in before the change can be used. */
export const missingInExtension = ({ suggest, isRaised, sources }: DraftExtension): string[] => [
  ...missingForms(suggest ?? []),
  ...(isRaised && sources.length === 0 ? ['sources'] : [])
]

const mostOf = { title: 70, why: 300, wording: 120 } as const

/** What is longer than a rule may have it: kept, for a person to shorten. */
export function tooLongIn({ title, why, suggest }: DraftRule): string[] {
  const wordings = (suggest ?? []).flatMap((wording) =>
    'one' in wording ? [wording.one ?? '', wording.many ?? ''] : wordingOf(wording)
  )
  return [
    ...(title.length > mostOf.title ? ['title'] : []),
    ...(why.length > mostOf.why ? ['why'] : []),
    ...(wordings.some((wording) => wording.length > mostOf.wording) ? ['suggest'] : [])
  ]
}

const wordingOf = (wording: Exclude<DraftWording, { form: 'noun' }>): string =>
  wording.form === 'verb' ? wording.verb : wording.with

export function draftRule(draft: DraftRule): string {
  const tooLong = tooLongIn(draft)
  return `# A draft: it is off until \`status\` is stable. Still missing: ${missingIn(draft).join(', ')}.${tooLong.length === 0 ? '' : ` Too long: ${tooLong.join(', ')}.`}
${bodyOf(draft, 'draft')}examples:                                 # whole sentences, each is a test
  flagged: []                             # such as {text: 'Two «…» came.', becomes: 'Two … came.'}
  unflagged: []                           # such as {text: A sentence without the wording., because: no-match}
`
}

/** A sentence in which the wording is found; null: nothing is offered for it there. */
export interface DraftExample {
  /** with the wording between « and » */
  text: string
  becomes: string | null
}

/** A rule with nothing missing, in force as it stands. */
export const wholeRule = (
  rule: DraftRule,
  { text, becomes }: DraftExample
): string => `${bodyOf(rule, 'stable')}examples:                                 # whole sentences, each is a test
  ${becomes === null ? 'reported' : 'flagged'}:
    - text: ${quoted(text)}
      ${becomes === null ? 'because: no-alternative' : `becomes: ${quoted(becomes)}`}
  unflagged:
    - text: The meeting ended at noon.
      because: no-match
`

function bodyOf(draft: DraftRule, status: 'draft' | 'stable'): string {
  return `id: ${draft.id}
title: ${quoted(draft.title)}
status: ${status}
since: 1.0.0
severity: warning                         # error, warning or information; it follows from \`sources\`

message: '"{actual}" is a wording to avoid'
${draft.why === '' ? "why: ''                                   # one or two plain sentences for the writer" : `why: ${quoted(draft.why)}`}

flag:                                     # noun: also its plural; verb: every form; adjective, phrase: as written
${draft.flag.map(({ kind, written }) => `  - ${kind}: ${plainOrQuoted(written)}\n`).join('')}
${suggestLines(draft.suggest)}
${sourceLines(draft.sources)}
`
}

function suggestLines(wordings: DraftRule['suggest']): string {
  if (wordings === null)
    return 'suggest: []                               # such as {with: …, applicability: suggested, because: what the writer has to decide}\n'
  if (wordings.length === 0) return 'suggest: []\n'
  const lines = wordings.map(
    (wording) => `${wordingLines(wording)}
    applicability: suggested              # safe: only if the meaning is surely kept
    because: only the writer knows whether it fits here
`
  )
  return `suggest:                                  # best first\n${lines.join('')}`
}

function wordingLines(wording: DraftWording): string {
  switch (wording.form) {
    case 'noun':
      return `  - one: ${formLine(wording.one, 'singular')}\n    many: ${formLine(wording.many, 'plural')}${wording.only === undefined ? '' : `\n    when: [{number: ${wording.only}}]`}`
    case 'with':
      return `  - with: ${plainOrQuoted(wording.with)}`
    case 'verb':
      return `  - verb: ${plainOrQuoted(wording.verb)}`
  }
}

const formLine = (form: string | null, name: string): string =>
  form === null
    ? `''                              # the ${name} could not be formed, write it here`
    : plainOrQuoted(form)

export function draftExtension(draft: DraftExtension): string {
  const missing = missingInExtension(draft)
  const sources = draft.isRaised
    ? `severity: warning                         # error or warning; it follows from \`sources\`\n${sourceLines(draft.sources)}\n`
    : ''
  return `# A draft: it is off until \`status\` is stable.${missing.length === 0 ? '' : ` Still missing: ${missing.join(', ')}.`}
# The built-in rule ${draft.id} finds ${draft.title} already${draft.isRaised ? ', but not as a warning; this makes it one' : '; this changes what to write instead'}.
extends: ${draft.id}
status: draft

${sources}${draft.suggest === null ? '' : `# These stand in place of all wordings of the built-in rule (stigmalint explain ${draft.id} --all).\n${suggestLines(draft.suggest)}`}`
}

function sourceLines(ids: readonly string[]): string {
  if (ids.length === 0)
    return 'sources: []                               # who says so: {id: an id of sources.yml, says: avoid, at: where}\n'
  return `sources:\n${ids.map((id) => `  - {id: ${id}, says: avoid}                # add \`at:\`, where it says so\n`).join('')}`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Plain where YAML surely reads it as the same text. */
function plainOrQuoted(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} '’./()-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|nan|inf)$/i.test(text)
  return isPlain ? text : quoted(text)
}
