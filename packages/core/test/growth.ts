/** How the time of a piece of work grows with its size: a ratio of CPU times, so that a busy machine changes nothing. */

/** Below this the clock and the garbage collector say more than the work. In milliseconds. */
const leastTime = 20

/**
 * By how much the time of `work` grows when its size doubles: about 2 where it is linear, 4 where it is quadratic. Taken
 * over two doublings, from the smallest size (a power of two times `from`) whose time can be told; the best of three runs.
 */
export async function growthPerDoubling(work: (size: number) => unknown, from: number): Promise<number> {
  let size = from
  let small = await timeOf(work, size)
  while (small < leastTime) small = await timeOf(work, (size *= 2))
  const large = await timeOf(work, 4 * size)
  return Math.sqrt(large / small)
}

async function timeOf(work: (size: number) => unknown, size: number): Promise<number> {
  let best = Infinity
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage()
    await work(size)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
