/** How the time of a piece of work grows with its size: a ratio of CPU times, so that a busy machine changes nothing. */

import { isLong } from '../../../test/runs.js'

/** Below this the clock and the garbage collector say more than the work. In milliseconds. */
const leastTime = 20

/** A piece of work of a size. */
type Work = (size: number) => unknown

/** No size is tried beyond this time in milliseconds: what costs that much at a small size is told by its growth until there. */
const mostTime = 4000

/**
 * By how much the time of `work` grows when its size doubles: about 2 where it is linear, 4 where it is quadratic. Taken
 * over two doublings, from the smallest size (a power of two times `from`) whose time can be told; the best of three runs.
 */
export async function growthPerDoubling(work: Work, from: number): Promise<number> {
  const best = async (size: number): Promise<number> => {
    const run = () => work(size)
    return Math.min(await timeOf(run), await timeOf(run), await timeOf(run))
  }
  let size = from
  let small = await best(size)
  while (small < leastTime) small = await best((size *= 2))
  const middle = await best(2 * size)
  const large = middle < mostTime ? await best(4 * size) : null
  return large === null ? middle / small : Math.sqrt(large / small)
}

async function timeOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Below this nothing can be told, and nobody waits. In milliseconds. */
const tooShortToTell = 8
const mostAttempts = 12

/** `npm test` tries smaller texts, `npm run fuzz` those that are asked for: what is quadratic in a small part shows there. */
const sizeTried = (size: number): number => (isLong ? size : Math.ceil(size / 4))

/**
 * By how much the time of `work` grows when its size doubles, taken over two doublings from `size` on; 0 where it is too
 * short to tell. It is taken again, and for each size the least time counts, until the growth is below `enough`: another
 * process may take the time of one run, and never gives any back.
 */
export async function leastGrowth(work: Work, size: number, enough: number): Promise<number> {
  const [growth = NaN] = await leastGrowths((own) => [() => work(own)], size, enough)
  return growth
}

/** The same for each of the steps that work of a size consists of, one behind the other. */
export async function leastGrowths(
  stepsOf: (size: number) => readonly (() => unknown)[],
  size: number,
  enough: number
): Promise<number[]> {
  let small: readonly number[] = []
  let large: readonly number[] = []
  const tried = sizeTried(size)
  for (let attempt = 1; ; attempt++) {
    large = least(await timesOf(stepsOf(4 * tried)), large)
    if (large.every((time) => time < tooShortToTell)) return large.map(() => 0)
    small = least(await timesOf(stepsOf(tried)), small)
    const growths = large.map((time, step) => (time < tooShortToTell ? 0 : Math.sqrt(time / (small[step] ?? 0))))
    if (growths.every((growth) => growth < enough) || attempt === mostAttempts) return growths
  }
}

const least = (times: readonly number[], before: readonly number[]): number[] =>
  times.map((time, step) => Math.min(time, before[step] ?? Infinity))

async function timesOf(steps: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[] = []
  for (const step of steps) times.push(await timeOf(step))
  return times
}
