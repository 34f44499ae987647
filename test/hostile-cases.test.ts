/**
 * The cases of an attempt to break the program, through the command: each ends soon, in little memory, with a line for what
 * is refused; a fix changes the words that were found and nothing else. Skipped where the cases are absent; our own small
 * ones are in `packages/cli/test/odd-files.test.ts` and `packages/configuration/test/strange-folders.test.ts`.
 */
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../packages/cli/test/run-command.js'
import { projectPath } from './command.js'
import {
  canRun,
  cases,
  casesPath,
  copyOf,
  hasCases,
  isFolder,
  isMass,
  isPiped,
  most,
  type Case
} from './hostile-cases.js'
import { metered, within, type Metered } from './metered.js'

const command = projectPath('packages/cli/bin/stigmalint.js')

/** The command on a case, where it lies: a folder with what is in it, a file without looking for a configuration round it. */
interface Asked {
  folder: string
  words: readonly string[]
  input: Buffer
}

function asking(hostile: Case, at: string, words: readonly string[]): Asked {
  if (isPiped(hostile)) return { folder: dirname(at), words: [...words, '-'], input: readFileSync(at) }
  return isFolder(hostile)
    ? { folder: at, words: [...words, '.'], input: Buffer.of() }
    : { folder: dirname(at), words: ['--no-config', ...words, basename(at)], input: Buffer.of() }
}

/** Weighed, in a process of its own. */
const weighed = ({ folder, words, input }: Asked): Promise<Metered> => metered(folder, [command, ...words], input)

type Told = Pick<Metered, 'code' | 'out' | 'error'>

/** In a process that has run others before: what it says and does is asked, and not what it costs. */
async function ran({ folder, words, input }: Asked): Promise<Told> {
  const { code, out, error } = await run(folder, words, input, { HOME: folder }, 'latin1')
  return { code, out: Buffer.from(out, 'latin1'), error }
}

/** What an ordinary machine takes for it is within the bounds. */
async function soon(again: () => Promise<Metered>): Promise<Metered> {
  const metered = await within(most, again)
  expect.soft(metered.seconds, 'seconds of the processor').toBeLessThanOrEqual(most.seconds)
  expect.soft(metered.megabytes, 'megabytes').toBeLessThanOrEqual(most.megabytes)
  return metered
}

/** What is said of what was refused, and nothing that belongs to a programmer or moves a terminal. */
function assertClear({ told }: Case, folder: string, { out, error }: Told): void {
  const lines = error.replaceAll(folder, 'FOLDER').split('\n')
  expect(lines).toEqual([...told, ''])
  const shown = out.toString('utf8') + error
  expect(shown).not.toMatch(/^ {4}at /m)
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  expect(shown).not.toMatch(/^\s*::/m)
}

interface Reported {
  path: string
  messages: {
    actual: string
    place: { start: { offset: number }; end: { offset: number } }
    fixes: { edits: { start: number; end: number }[] }[]
  }[]
}

/** The parts of a text that neither a finding nor an edit of its fixes reaches. */
function keptOf(text: string, { messages }: Reported): string[] {
  const reached = messages
    .flatMap(({ place, fixes }) => [
      { start: place.start.offset, end: place.end.offset },
      ...fixes.flatMap(({ edits }) => edits)
    ])
    .sort((a, b) => a.start - b.start)
  const kept: string[] = []
  let at = 0
  for (const { start, end } of reached) {
    if (start > at) kept.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  return [...kept, text.slice(at)]
}

/** Whether a text holds these parts in their order and ends with the last. */
function holds(text: string, parts: readonly string[]): boolean {
  let at = 0
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return text.endsWith(parts.at(-1) ?? '')
}

const marks = /^\uFEFF*/

/**
 * Marks at the start are as many as before, and behind them stands what no finding reaches, nor a change that is listed: a
 * new wording may be what another word was waiting for.
 */
function assertKept(before: string, after: string, report: Reported, changes: string): void {
  expect(marks.exec(after)?.[0]).toBe(marks.exec(before)?.[0])
  const words = [...changes.matchAll(/: "(.+)" → "/g)].map(([, own = '']) => own)
  const kept = words.reduce(
    (parts, own) => parts.flatMap((part) => part.split(own)),
    keptOf(before.replace(marks, ''), report)
  )
  expect(holds(after, kept)).toBe(true)
}

/** Where there are too many findings for a report of each: the lines that the list of changes does not name. */
function assertLinesKept(before: string, after: string, changes: string): void {
  const named = new Set([...changes.matchAll(/^[^:\n]+:(\d+): /gm)].map(([, line]) => Number(line)))
  const unnamed = (text: string): string[] => text.split('\n').filter((_, index) => !named.has(index + 1))
  expect(named.size).toBeGreaterThan(0)
  expect(unnamed(after)).toEqual(unnamed(before))
}

/** What came in comes out, in its encoding, with the words that were found mended. */
function assertPiped(before: Buffer, { out, error }: Told): void {
  expect(out.subarray(0, 2)).toEqual(before.subarray(0, 2))
  const text = before.toString('utf16le')
  const [change = '', words = '', wording = ''] = /"(.*)" → "(.*)"/.exec(error) ?? []
  expect(change).not.toBe('')
  expect(out.toString('utf16le')).toBe(text.replaceAll(words, wording))
}

/** How many findings the last lines count. */
function countIn(out: string): number {
  const [, summary = ''] = /^1 file checked: (.*)\.$/m.exec(out) ?? []
  return summary.match(/\d+/g)?.reduce((sum, count) => sum + Number(count), 0) ?? 0
}

/** Every file below a folder with what it holds; of a link and a pipe only what it is. */
function everything(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path), entry.isFile() ? readFileSync(path, 'utf8') : `${lstatSync(path).mode}`]
    })
  )
}

test.skipIf(!hasCases)('each case that lies there is in the table', () => {
  const names = readdirSync(casesPath('')).filter((name) => name !== 'make-hostile-tree.sh')
  expect(names).toEqual(cases.map(({ name }) => name).filter((name) => !name.startsWith('tree/')))
})

/** A report of each finding, where these are few enough; one for people is what a fix prints. */
const asked = (hostile: Case): string[] => (isMass(hostile) ? [] : ['--format', 'json'])

test.skipIf(!hasCases).for(cases.filter(canRun))('$name: $expected', async (hostile) => {
  const { found, codes } = hostile
  const untouched = copyOf(hostile)
  const before = everything(untouched.top)
  const checked = await soon(() => weighed(asking(hostile, untouched.at, asked(hostile))))
  expect(checked.code).toBe(codes[0])
  assertClear(hostile, untouched.at, checked)
  expect(everything(untouched.top)).toEqual(before)
  const report = checked.out.toString('utf8')
  const reports: Reported[] = isMass(hostile) ? [] : JSON.parse(report || '[]')
  if (isMass(hostile)) expect(countIn(report)).toBe(found)
  else {
    const words = reports.flatMap(({ messages }) => messages.map(({ actual }) => actual))
    expect(typeof found === 'number' ? words.length : words).toEqual(found)
  }

  // mended: the words that were found, and not a character more
  let { top, at } = copyOf(hostile)
  const mended = isMass(hostile)
    ? await soon(() => {
        ;({ top, at } = copyOf(hostile))
        return weighed(asking(hostile, at, ['--fix-suggested']))
      })
    : await ran(asking(hostile, at, ['--fix-suggested']))
  expect(mended.code).toBe(codes[1])
  if (isPiped(hostile)) {
    assertPiped(readFileSync(at), mended)
    return
  }
  assertClear(hostile, at, mended)
  const folder = isFolder(hostile) ? at : dirname(at)
  const reported = new Map(reports.map((own) => [relative(top, join(folder, own.path)), own]))
  for (const [path, after] of everything(top)) {
    const text = before.get(path) ?? 'made by the run'
    const own = reported.get(path)
    if (own) assertKept(text, after, own, mended.out.toString('utf8'))
    else if (isMass(hostile)) assertLinesKept(text, after, mended.out.toString('utf8'))
    else expect([path, after]).toEqual([path, text])
  }
})
