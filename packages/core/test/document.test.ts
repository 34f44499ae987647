/** A text that is edited has the findings of one that was just opened. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, openDocument, type CheckResult, type Format } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { document, edit, editOf } from './edited.js'

const { ruleSet } = builtInRules
const editsPerText = 20

/** All that a report can show. */
const summary = ({ messages, suppressed, skippedBlocks }: CheckResult): unknown => ({
  messages: messages.map((message) => ({ ...message, message: message.message, note: message.note })),
  suppressed,
  skippedBlocks
})

describe.each([
  ['markdown', 8000],
  ['text', 1600],
  ['commit-message', 400]
] as const)('in %s', (format: Format, edits: number) => {
  test(`after each of ${edits} edits, the findings are those of a fresh check`, async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(edit, { minLength: editsPerText, maxLength: editsPerText }),
        async (text, drawn) => {
          const opened = openDocument(text, { ruleSet, format })
          await opened.check()
          let expected = text
          for (const next of drawn) {
            const change = editOf(expected, next)
            expected = expected.slice(0, change.start) + change.text + expected.slice(change.end)
            opened.edit(change)
            expect(opened.text).toBe(expected)
            expect(summary(await opened.check())).toEqual(
              summary(await check(`\uFEFF${expected}`, { ruleSet, format }))
            )
          }
        }
      ),
      { numRuns: Math.ceil((Number(process.env['STIGMALINT_EDITS'] ?? 0) || edits) / editsPerText) }
    )
  })
})
