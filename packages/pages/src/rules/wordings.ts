/** What a rule finds and what it offers, in the order in which somebody wants to read it. */
import { byProfile, plainestFirst, type ExplainedWording, type Explanation } from '@stigmalint/core/explain'

/** What a rule finds, as its title names it first. */
export function findsOf({ finds, title }: Pick<Explanation, 'finds' | 'title'>): string[] {
  const isNamed = (words: string): boolean => title.includes(`"${words}"`)
  return [...finds.filter(isNamed), ...finds.filter((words) => !isNamed(words))]
}

/** The wordings of a profile, those for what the rule is called after first, then the plainest; each once. */
export function wordingsOf(explanation: Explanation, profile: string): ExplainedWording[] {
  const { own, others } = byProfile(explanation.wordings, profile)
  const groups = plainestFirst(own.length > 0 ? own : others)
  const [first = ''] = findsOf(explanation)
  const isForFirst = (patterns: readonly string[]): boolean => patterns.length === 0 || patterns.includes(first)
  const inOrder = [
    ...groups.filter(({ patterns }) => isForFirst(patterns)),
    ...groups.filter(({ patterns }) => !isForFirst(patterns))
  ].flatMap(({ wordings }) => wordings)
  // the plural of what stands before says nothing more
  const isKnown = (form: string, before: readonly ExplainedWording[]): boolean =>
    before.some(({ forms }) => forms.includes(form))
  return inOrder.filter(({ forms }, at) => !forms.every((form) => isKnown(form, inOrder.slice(0, at))))
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
