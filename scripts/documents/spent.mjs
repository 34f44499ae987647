/** What a whole process costs: time of the processor, which other programs beside it do not change, time by the clock, memory. */
import { spawnSync } from 'node:child_process'

/** The shell's clock counts thousandths, and knows nothing of memory, which is the last line of what is said; what the program writes goes nowhere. */
const script = 'TIMEFORMAT="%U %S %R"; time /usr/bin/time -f %M "$@" >/dev/null 2>&3'

export function spent(program, ...words) {
  const { stderr, output } = spawnSync('bash', ['-c', script, 'bash', program, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28
  })
  const [user, system, clock] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return {
    cpu: (user + system) * 1000,
    clock: clock * 1000,
    megabytes: Number(output[3].trim().split('\n').at(-1)) / 1024
  }
}

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]

/** The median of each figure. */
export const medians = (runs) =>
  Object.fromEntries(['cpu', 'clock', 'megabytes'].map((key) => [key, middle(runs.map((own) => own[key]))]))
