/** The command on real documents: all are read, and each finding is what stands at its place. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCommand } from './command.js'
import { hasShared, sharedPath } from './shared.js'

interface Report {
  path: string
  messages: {
    ruleId: string
    actual: string
    place: { start: { offset: number }; end: { offset: number } }
    fixes: { edits: Edit[] }[]
  }[]
}

interface Edit {
  start: number
  end: number
  text: string
}

describe.skipIf(!hasShared)('the documents in ../shared', () => {
  const folder = sharedPath('documents')
  const run = hasShared ? runCommand(['--format', 'json', '--no-config', folder]) : { code: null, out: '[]', error: '' }
  const reports: Report[] = JSON.parse(run.out)
  const isDocument = (path: string): boolean => /\.(md|txt)$/.test(path)

  it('are all read', () => {
    expect(run.error).toBe('')
    expect(run.code).toBe(1)
    const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDocument)
    expect(reports.length).toBe(documents.length)
  })

  it('are reported where the words stand', () => {
    const misplaced = reports.flatMap(({ path, messages }) => {
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
      return messages
        .filter(({ actual, place }) => text.slice(place.start.offset, place.end.offset) !== actual)
        .map(({ ruleId, actual }) => `${path}: ${ruleId}: ${actual}`)
    })
    expect(misplaced).toEqual([])
  })

  it('get fixes whose edits lie in order, inside the text', () => {
    const wrong = reports.flatMap(({ path, messages }) => {
      const { length } = readFileSync(path, 'utf8')
      const isRight = ({ edits }: { edits: Edit[] }): boolean =>
        edits.every(({ start, end }, index) => start <= end && end <= length && start >= (edits[index - 1]?.end ?? 0))
      return messages
        .filter(({ fixes }) => !fixes.every(isRight))
        .map(({ ruleId, actual }) => `${path}: ${ruleId}: ${actual}`)
    })
    expect(wrong).toEqual([])
  })
})
