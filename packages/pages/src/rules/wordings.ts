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
