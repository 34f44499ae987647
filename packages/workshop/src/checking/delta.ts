/** What changed in a list of findings, so that a key in a text with a thousand of them moves a few and not all. */

/** A finding in its place; `said` is the same object while it says the same. */
interface Placed {
  readonly said: object
  readonly start: number
}

/** Up to where two lists agree from the top, and from where on they agree behind what was edited. */
export interface Agreement {
  /** so many are the same at the top */
  from: number
  /** so many of the old list went */
  removed: number
  /** so many of the new list came */
  added: number
}

/** `shift` is by how many characters the text became longer: what stands behind an edit moved by that. */
export function agreementOf(before: readonly Placed[], after: readonly Placed[], shift: number): Agreement {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && isSame(before[from], after[from], 0)) from++
  let tail = 0
  while (tail < most - from && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail], shift)) tail++
  return { from, removed: before.length - from - tail, added: after.length - from - tail }
}

const isSame = (one: Placed | undefined, other: Placed | undefined, shift: number): boolean =>
  one !== undefined && other !== undefined && one.said === other.said && one.start + shift === other.start

/** The list as the delta makes it; those in front of what changed stay the objects that they are. */
export function applyDelta<Item extends { start: number; end: number }>(
  list: readonly Item[],
  { from, removed, added, shift }: { from: number; removed: number; added: readonly Item[]; shift: number }
): readonly Item[] {
  const behind = list.slice(from + removed)
  const moved =
    shift === 0 ? behind : behind.map((item) => ({ ...item, start: item.start + shift, end: item.end + shift }))
  return [...list.slice(0, from), ...added, ...moved]
}
