/** `stigmalint --watch`: checks whenever something changes that a check depends on. */
import { watch } from 'chokidar'
import { statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Flags } from '../command-line/flags.js'
import { memoryCache } from '../check/memory-cache.js'
import { writeErrorLine, writeToTerminal } from '../output.js'
import { runCheck } from './check.js'

/** So long is waited for more of a change, in milliseconds: editors save in several steps. */
const calm = 100

/** Ends when the program is told to. */
export async function runWatch(names: readonly string[], flags: Flags): Promise<number> {
  const refused = whyRefused(names, flags)
  if (refused !== null) {
    writeErrorLine(`stigmalint: --watch ${refused}`)
    return 2
  }
  const cwd = process.cwd()
  const isOwn = ownFiles(flags, cwd)
  const changes = watch(foldersOf(names, cwd), {
    ignoreInitial: true,
    ignored: (path) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) || isOwn(path)
  })
  // what cannot be watched is checked all the same when something else changes
  changes.on('error', () => undefined)
  let wake = (): void => undefined
  changes.on('all', () => {
    wake()
  })
  await new Promise<void>((resolve) => changes.once('ready', resolve))
  const cache = memoryCache()
  for (;;) {
    const changed = new Promise<void>((resolve) => (wake = resolve))
    cache.turn()
    if (process.stdout.isTTY) writeToTerminal('\u001B[2J\u001B[H')
    await runCheck(names, flags, cache)
    writeErrorLine('Checking again when something changes, Ctrl-C ends it.')
    await changed
    await setTimeout(calm)
  }
}

function whyRefused(names: readonly string[], { fix, explainMatch }: Flags): string | null {
  if (names.includes('-')) return 'waits for files to change, name them in place of `-`'
  if (fix !== null) return 'changes no text, leave out --fix'
  return explainMatch ? 'lists no matches, leave out --explain-match' : null
}

/** This folder, where configurations and rules stand as well, and those that are named outside of it. */
function foldersOf(names: readonly string[], cwd: string): string[] {
  const named = names.map((name) => {
    const path = resolve(cwd, name)
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path)
  })
  return [cwd, ...named.filter((path) => relative(cwd, path).startsWith('..'))]
}

/** What a check writes itself: that is no change. */
function ownFiles({ reportFiles, cache }: Flags, cwd: string): (path: string) => boolean {
  const files = new Set(reportFiles.map(({ path }) => resolve(cwd, path)))
  const folder = typeof cache === 'string' ? resolve(cwd, cache) : null
  return (path) =>
    files.has(path) ||
    /[\\/]\.stigmalint-[^\\/]*\.tmp$/.test(path) ||
    (folder !== null && (path === folder || path.startsWith(folder + sep)))
}
