/** "drug addicts and alcoholics": each label has its finding, and they share one fix. */
import type { BlockView } from '../gates/gate.js'
import { articles } from '../match/function-words.js'
import type { Match } from '../match/match.js'
import { replaceTokens, type Draft, type Label } from './draft.js'
import { joinAlike } from './fill.js'

export interface Labelled {
  match: Match
  drafts: Draft[]
}

/**
 * Joins the first replacements of labels that stand in one coordination. The shared draft comes first in each; what
 * would rewrite one label alone and leave the other beside it is dropped.
 */
export function joinCoordinations(labelled: readonly Labelled[], view: BlockView): void {
  let index = 0
  while (index < labelled.length) {
    let end = index + 1
    while (end < labelled.length && areJoined(labelled[end - 1], labelled[end])) end++
    const group = labelled.slice(index, end)
    if (group.length > 1) share(group, view)
    index = end
  }
}

function share(group: readonly Labelled[], view: BlockView): void {
  const labels = group.map((item) => item.drafts.find((draft) => draft.label)?.label)
  if (labels.some((label) => label === undefined)) return
  const known = labels.filter((label): label is Label => label !== undefined)
  const last = known.at(-1)
  const [first] = known
  const lastMatch = group.at(-1)
  const suggestion = group[0]?.drafts.find((draft) => draft.label)?.suggestion
  if (!first || !last || !lastMatch || !suggestion) return
  // a noun of its own behind the last label, as in "addicts and addict mothers", does not belong to the others
  if (
    last.range.to !== lastMatch.match.to &&
    !known.slice(0, -1).every((label) => label.number === 'one' && label.range.to <= last.range.from)
  )
    return
  if (last.isPerson) return
  // "addict and alcoholic treatment centers": the treatment of many
  const phrases = known.map((label) => (last.range.to === lastMatch.match.to ? label.phrase : label.many))
  const phrase = phrases.reduce<string | null>(
    (joined, own) => (joined === null ? null : joinAlike(joined, own, 'or')),
    phrases[0] ?? null
  )
  if (phrase === null) return
  const text = last.compose(phrase)
  const from = first.range.from
  const replaced = replaceTokens(lastMatch.match, view, { from, to: last.range.to }, text)
  const shared: Draft = { ...replaced, applicability: 'suggested', suggestion }
  for (const item of group) item.drafts.splice(0, item.drafts.length, shared)
}

/** Only "and", "or", a comma or a slash, and an article, stand between the two. */
function areJoined(left: Labelled | undefined, right: Labelled | undefined): boolean {
  if (!left || !right || left.match.place !== right.match.place) return false
  const labels = [left, right].map((item) => item.drafts.find((draft) => draft.label)?.label)
  if (labels.some((label) => !label)) return false
  const { tokens } = left.match.place
  const between = tokens.slice(left.match.to, right.match.from)
  if (between.length === 0) return tokens[right.match.from]?.joined === 'slash'
  // articles make two things of it: "a heroin addict and an alcoholic"
  return (
    between.length <= 3 &&
    between.every((token) => ['and', 'or', ','].includes(token.text)) &&
    !between.some((token) => articles.has(token.text))
  )
}
