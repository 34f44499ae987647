/** How the time of a piece of work grows with its size: a ratio of CPU times, so that a busy machine changes nothing. */

/** Below this the clock and the garbage collector say more than the work. In milliseconds. */
const leastTime = 20

/** A piece of work of a size; what it may answer is the part of it that is timed. */
type Work = (size: number) => unknown

/** No size is tried beyond this time in milliseconds: what costs that much at a small size is told by its growth until there. */
const mostTime = 4000

/**
 * By how much the time of `work` grows when its size doubles: about 2 where it is linear, 4 where it is quadratic. Taken
 * over two doublings, from the smallest size (a power of two times `from`) whose time can be told; the best of three runs.
 * Where `work` answers a function, that is timed, and not what made it ready.
 */
export async function growthPerDoubling(work: Work, from: number): Promise<number> {
  let size = from
  let small = await timeOf(work, size)
  while (small < leastTime) small = await timeOf(work, (size *= 2))
  const middle = await timeOf(work, 2 * size)
  const large = middle < mostTime ? await timeOf(work, 4 * size) : null
  return large === null ? middle / small : Math.sqrt(large / small)
}

async function timeOf(work: Work, size: number, runs = 3): Promise<number> {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    let before = process.cpuUsage()
    const ready = await work(size)
    if (typeof ready === 'function') {
      before = process.cpuUsage()
      await ready()
    }
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** Below this nothing can be told, and nobody waits. In milliseconds. */
const tooShortToTell = 15
const mostAttempts = 6

/**
 * By how much the time of `work` grows when its size doubles, taken over two doublings from `size` on; 0 where it is too
 * short to tell. It is taken again, and for each size the least time counts, until the growth is below `enough`: another
 * process may take the time of one run, and never gives any back.
 */
export async function leastGrowth(work: Work, size: number, enough: number): Promise<number> {
  let [small, large] = [Infinity, Infinity]
  for (let attempt = 1; ; attempt++) {
    large = Math.min(large, await timeOf(work, 4 * size, 1))
    if (large < tooShortToTell) return 0
    small = Math.min(small, await timeOf(work, size, 1))
    const growth = Math.sqrt(large / small)
    if (growth < enough || attempt === mostAttempts) return growth
  }
}
