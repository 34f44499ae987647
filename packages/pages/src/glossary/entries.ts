/** A glossary: for each concept what not to write, what to write, why, and who says so. */
import { strongest, type Explanation, type ExplainedReference } from '@stigmalint/core/explain'
import { findsOf, ownWordings, useOf, type OwnWording } from '../rules/wordings.js'

export interface GlossaryEntry {
  /** pack/rule */
  id: string
  pack: string
  title: string
  /** how sure the advice is: of nearly all guides, of many, or left to the writer */
  advice: 'avoid' | 'better-not' | 'depends'
  /** wordings to avoid, the plainest first; an entry has one at least */
  avoid: readonly [string, ...string[]]
  /** which use of the first of them is meant: "said of a person"; null where they tell alone */
  use: string | null
  /** wordings to take, best first; empty where none fits everywhere */
  write: readonly GlossaryWording[]
  why: string
  /** the strongest sources, and how many more there are */
  sources: readonly ExplainedReference[]
  moreSources: number
}

export interface GlossaryWording {
  /** the singular */
  term: string
  /** singular and plural where they differ */
  text: string
  /** of the wordings to leave the one that it stands for; null: the first, or all */
  isFor: string | null
  /** when it is right, where that has to be decided */
  when: string | null
}

const adviceOf = { error: 'avoid', warning: 'better-not', information: 'depends', off: 'depends' } as const

/** How much of a rule stands in a glossary; `stigmalint explain` has the rest. */
const most = { avoid: 6, write: 4, sources: 3 }

/** The entries by pack and title. Rules that have no words of their own are none. */
export const glossaryOf = (explanations: Iterable<Explanation>, profile: string): GlossaryEntry[] =>
  [...explanations]
    .flatMap((explanation) => entryOf(explanation, profile) ?? [])
    .sort((a, b) => inOrder(a.pack, b.pack) || inOrder(keyOf(a), keyOf(b)))

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const keyOf = ({ avoid }: GlossaryEntry): string => avoid[0].toLowerCase()

function entryOf(explanation: Explanation, profile: string): GlossaryEntry | null {
  const { id, pack, title, severity, why, references } = explanation
  const [first, ...others] = findsOf(explanation)
  if (first === undefined) return null
  const sources = strongest(references, profile, most.sources)
  return {
    ...{ id, pack, title, why, sources, advice: adviceOf[severity] },
    use: useOf(explanation),
    avoid: [first, ...others.slice(0, most.avoid - 1)],
    write: ownWordings(explanation, profile).slice(0, most.write).map(wordingOf),
    moreSources: references.length - sources.length
  }
}

const wordingOf = ({ wording: { forms, text, because, applicability }, isFor }: OwnWording): GlossaryWording => ({
  term: forms[0] ?? text,
  text,
  isFor,
  when: applicability === 'safe' ? null : because
})

/** The words to leave that an entry begins with, and which use of them is meant: "alcoholic (said of a person)". */
export const headOf = ({ avoid: [first], use }: GlossaryEntry): string => (use === null ? first : `${first} (${use})`)

/** A wording, and what it is for where that is not what the entry begins with. */
export const writtenOf = ({ text, isFor }: GlossaryWording): string =>
  isFor === null ? text : `${text} (for "${isFor}")`
