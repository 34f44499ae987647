/** Runs that are ended from outside, and runs that wait. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { command, run, runProcess } from './run-command.js'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function start(folder: string, words: readonly string[]) {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said.text += piece))
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('close', (code, signal) => {
      resolve(signal ?? code)
    })
  )
  return { child, said, ended }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20)
}

const madeIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

test('a run that is interrupted leaves the reports of before, and the next one tidies up', async () => {
  const long = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`docs/${index}.md`, 'The addicts came.\n\n'.repeat(4000)])
  )
  const folder = temporaryFolder({ ...long, 'out.sarif': 'the report of before' })
  const { child, ended } = start(folder, ['--format', 'sarif=out.sarif', 'docs'])
  await until(() => madeIn(folder).length > 0)
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
  expect(readFileSync(join(folder, 'out.sarif'), 'utf8')).toBe('the report of before')
  writeFileSync(join(folder, 'a.md'), 'The council met.\n')
  expect((await runProcess(folder, ['--format', 'sarif=out.sarif', 'a.md'])).code).toBe(0)
  expect(madeIn(folder)).toEqual([])
  expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
})

test('--watch checks again when a text or the configuration changes, and not for what it writes itself', async () => {
  const folder = temporaryFolder({ 'docs/a.md': 'The addicts came.\n', 'docs/b.md': 'The council met.\n' })
  const { child, said, ended } = start(folder, ['--watch', '--format', 'json=out.json', '--format', 'text', 'docs'])
  const rounds = (): string[] => said.text.split('Ctrl-C ends it.\n').slice(0, -1)
  // a change may come in two events, and so be two rounds
  const tells = (words: string): Promise<void> => until(() => rounds().at(-1)?.includes(words) === true)
  await tells('2 files checked: 1 error')
  writeFileSync(join(folder, 'docs/a.md'), 'People came.\n')
  await tells('2 files checked: nothing found')
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject([{ messages: [] }, { messages: [] }])
  writeFileSync(join(folder, 'stigmalint.config.yml'), 'profil: us\n')
  await tells('stigmalint.config.yml:1:1: ')
  // each round writes its report: if that were a change, there would be no end of them
  await setTimeout(2000)
  const count = rounds().length
  await setTimeout(2000)
  expect(rounds()).toHaveLength(count)
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
})

test.each([
  [['-'], /--watch waits for files to change/],
  [['--fix'], /--watch changes no text, leave out --fix/],
  [['--explain-match'], /--watch lists no matches/]
])('--watch %s is refused', async (words, line) => {
  const { code, error } = await run(temporaryFolder({}), ['--watch', ...words])
  expect(code).toBe(2)
  expect(error).toMatch(line)
})
