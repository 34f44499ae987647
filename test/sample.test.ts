/** The sample that `npm start` checks shows what the command is for. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectPath, runCommand } from './command.js'

const sample = readFileSync(projectPath('samples/draft.md'), 'utf8')
const { out, code } = runCommand(['--format', 'json', '--no-config', 'samples/draft.md'])
const [report] = JSON.parse(out)
const found = (severity: boolean | null): string[] =>
  report.messages
    .filter((message: { fatal: unknown }) => message.fatal === severity)
    .map((message: { actual: string }) => message.actual)

it('reports the labels that the draft uses', () => {
  expect(code).toBe(1)
  expect([...found(true), ...found(false)].sort()).toEqual(
    [
      'Substance abuse',
      'addicts',
      'alcoholic',
      'dirty urine test',
      'drug abusers',
      'injecting drug users',
      'stay clean'
    ].sort()
  )
})

it('lowers the words of a resident, and leaves the name of the institute and the clean water alone', () => {
  expect(found(null)).toEqual(['junkies'])
  expect(sample).toContain('National Institute on Drug Abuse')
  expect(sample).toContain('clean water')
})
