/** A Node of its own with a meter in it: what it said, how long the processor worked for it, and its highest memory. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectPath } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

export interface Cost {
  /** of the processor, all threads together: waiting does not count, so a busy machine changes little */
  seconds: number
  /** the highest resident memory */
  megabytes: number
}

/**
 * What an ordinary machine of these days takes for `reference`, in seconds: bounds are told for such a one. Where this one
 * takes longer at the moment, since it is slower or since others work on it, so may what is measured.
 */
const ordinary = 0.22

/** How many times as long as an ordinary machine this one takes now, for the sample of the README; at least 1. */
export async function slowness(): Promise<number> {
  const command = projectPath('packages/cli/bin/stigmalint.js')
  const { seconds } = await metered(projectPath('.'), [command, 'samples/draft.md'], Buffer.of())
  return Math.max(1, seconds / ordinary)
}

/** A busy machine may have spoiled so many tries in a row. */
const mostTries = 5

/**
 * The cost of what fits into bounds, on an ordinary machine: at the first try or at one of a few more; else the least that it
 * took. How slow this one is, is told before and behind a try: the others that work on it may have begun or ended within.
 */
export async function within<T extends Cost>(bounds: Cost, run: () => Promise<T>): Promise<T> {
  const fits = (cost: Cost): boolean => cost.seconds <= bounds.seconds && cost.megabytes <= bounds.megabytes
  let before = 1
  let least: T | null = null
  for (let tries = 1; ; tries++) {
    const cost = await run()
    if (fits(cost)) return cost
    const after = await slowness()
    const own = { ...cost, seconds: cost.seconds / Math.max(before, after) }
    if (least === null || own.seconds < least.seconds) least = own
    if (tries === mostTries || fits(own)) return fits(own) ? own : least
    before = after
  }
}

export interface Metered extends Cost {
  code: number | null
  out: Buffer
  error: string
}

/** Something to preload, and what it measured once the process has ended. */
export function meter(): { words: readonly string[]; read: () => Cost } {
  const folder = temporaryFolder({})
  const [program, figures] = [join(folder, 'meter.cjs'), join(folder, 'figures.json')]
  writeFileSync(
    program,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(figures)}, JSON.stringify(process.resourceUsage())))\n`
  )
  const read = (): Cost => {
    const usage: Record<string, number> = JSON.parse(readFileSync(figures, 'utf8'))
    const { userCPUTime = NaN, systemCPUTime = NaN, maxRSS = NaN } = usage
    return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
  }
  return { words: ['--require', program], read }
}

/** Runs a program of Node's; what does not end within two minutes is killed, and then there is nothing to read. */
export function metered(folder: string, words: readonly string[], input: Buffer): Promise<Metered> {
  const { words: own, read } = meter()
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder },
      encoding: 'buffer',
      maxBuffer: 1 << 28,
      timeout: 120_000,
      killSignal: 'SIGKILL'
    } as const
    const child = execFile(process.execPath, [...own, ...words], options, (failure, out, error) => {
      if (child.signalCode !== null || child.exitCode === null)
        reject(new Error(`${words.join(' ')} did not end`, { cause: failure }))
      else resolve({ code: child.exitCode, out, error: error.toString('utf8'), ...read() })
    })
    child.stdin?.on('error', () => undefined).end(input)
  })
}
