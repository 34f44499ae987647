/** What a rule finds and what it offers, in the order in which somebody wants to read it. */
import { byProfile, plainestFirst, type ExplainedWording, type Explanation } from '@stigmalint/core/explain'

/** What a rule finds, as its title names it first. */
export function findsOf({ finds, title }: Pick<Explanation, 'finds' | 'title'>): string[] {
  const isNamed = (words: string): boolean => title.includes(`"${words}"`)
  return [...finds.filter(isNamed), ...finds.filter((words) => !isNamed(words))]
}

/**
 * Which use of its first words a rule is about, as its title says it: "said of a person", "for services". Null where the words alone tell,
 * since the title only names what is found.
 */
export function useOf({ finds, title }: Pick<Explanation, 'finds' | 'title'>): string | null {
  const [first = ''] = findsOf({ finds, title })
  const [, named = '', behind = ''] = /^"([^"]+)"(?: (?!and |or )(.*))?$/.exec(title) ?? []
  if (isSameWord(named, first)) return behind === '' ? null : behind
  const all = [...title.matchAll(/"([^"]+)"/g)].flatMap(([, words]) => words ?? [])
  const isList = /^(?:"[^"]+"|, | and | or )+$/.test(title)
  return isList && all.every((words) => finds.some((found) => isSameWord(words, found))) ? null : title
}

/** Titles have hyphens and plurals that an example of what is found has not. */
const isSameWord = (named: string, found: string): boolean =>
  [named, named.replace(/s$/, '')].some((form) => [form, form.replaceAll('-', ' ')].includes(found))

/** A wording, and for which of the words that a rule finds it is; null: for those that come first, or for all. */
export interface OwnWording {
  wording: ExplainedWording
  isFor: string | null
}

/**
 * The wordings of a profile, those for what the rule is called after first, of these the ones that are right wherever they stand, then the
 * plainest; each once.
 */
export const wordingsOf = (explanation: Explanation, profile: string): ExplainedWording[] =>
  ownWordings(explanation, profile).map(({ wording }) => wording)

export function ownWordings(explanation: Explanation, profile: string): OwnWording[] {
  const { own, others } = byProfile(explanation.wordings, profile)
  const groups = plainestFirst(own.length > 0 ? own : others)
  const [first = ''] = findsOf(explanation)
  const isForFirst = (patterns: readonly string[]): boolean => patterns.length === 0 || patterns.includes(first)
  const told = groups.flatMap(({ patterns, wordings }) => {
    const isFor = isForFirst(patterns) ? null : (patterns[0] ?? null)
    return wordings.map((wording) => ({ wording, isFor }))
  })
  const rank = ({ wording: { applicability }, isFor }: OwnWording): number =>
    isFor !== null ? 2 : applicability === 'safe' ? 0 : 1
  const inOrder = told.toSorted((one, other) => rank(one) - rank(other))
  // the plural of what stands before says nothing more
  const isKnown = (form: string, before: readonly OwnWording[]): boolean =>
    before.some(({ wording: { forms } }) => forms.includes(form))
  return inOrder.filter(({ wording: { forms } }, at) => !forms.every((form) => isKnown(form, inOrder.slice(0, at))))
}

/**
 * What a wall can say without the text around: for the words that the title names first, the wordings that are right wherever they
 * stand, else the first and the last that the rule offers, which are right in different places. A wording of one word leans on
 * what the text has said before, and is none.
 */
export function plainWordings(explanation: Explanation, profile: string): string[] {
  const { own, others } = byProfile(explanation.wordings, profile)
  const word = firstNamed(explanation)
  const wordings = (own.length > 0 ? own : others)
    .filter(({ patterns }) => patterns.length === 0 || patterns.includes(word))
    .toSorted((a, b) => Number(a.patterns.length === 0) - Number(b.patterns.length === 0))
    .flatMap((group) => group.wordings)
    .filter(({ forms: [form = ''] }) => form.includes(' '))
  const safe = wordings.filter(({ applicability }) => applicability === 'safe')
  const forms = (safe.length > 0 ? safe : wordings).flatMap(({ forms: [form] }) => form ?? [])
  const [first, ...more] = forms
  if (first === undefined) return []
  const last = more.findLast((form) => !first.includes(form) && !form.includes(first))
  return last === undefined ? [first] : [first, last]
}

/** The words that a title names, in small letters. */
export const namedIn = (title: string): string[] =>
  [...title.matchAll(/"([^"]+)"/g)].flatMap(([, words]) => words?.toLowerCase() ?? [])

/** Of the words that a rule finds those that its title names first. */
function firstNamed(explanation: Pick<Explanation, 'finds' | 'title'>): string {
  const named = namedIn(explanation.title).flatMap(
    (name) => explanation.finds.find((words) => words.toLowerCase() === name) ?? []
  )
  return named[0] ?? findsOf(explanation)[0] ?? ''
}
