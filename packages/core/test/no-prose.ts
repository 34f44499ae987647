/** No edit of any fix touches what is no prose: what is asked of the documents of each format. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check, type Finding } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import type { Tried } from './invariants/formats.js'
import { runs } from '../../../test/runs.js'

const { ruleSet } = builtInRules

export interface Place {
  start: number
  end: number
}

/** The document without its marks, and where what they marked stands. */
function unmarked(marked: string): { source: string; hidden: Place[] } {
  const places: Place[] = []
  let source = ''
  for (const part of marked.split(/(?=‹)|›/)) {
    const isHidden = part.startsWith('‹')
    const text = isHidden ? part.slice(1) : part
    if (isHidden) places.push({ start: source.length, end: source.length + text.length })
    source += text
  }
  return { source, hidden: places }
}

export const touches = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end
const placeOf = ({ place }: Finding): Place =>
  place && 'start' in place ? { start: place.start.offset ?? 0, end: place.end.offset ?? 0 } : { start: 0, end: 0 }

/** `documents` mark with `‹…›` what is no prose. */
export function leavesOutWhatIsNoProse({ format, isAlsoWhole }: Tried, documents: fc.Arbitrary<string>): void {
  test('no edit touches what is no prose, no finding begins or ends in it, and the fast path finds what the full path finds', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (marked) => {
        const { source, hidden: places } = unmarked(marked)
        const { messages } = await check(source, { ruleSet, format })
        for (const finding of messages) {
          const { start, end } = placeOf(finding)
          expect(source.slice(start, end)).toBe(finding.actual)
          for (const own of places) {
            expect(
              touches(own, { start, end: start + 1 }) || touches(own, { start: end - 1, end }),
              finding.message
            ).toBe(false)
            for (const edit of finding.fixes.flatMap(({ edits }) => edits))
              expect(touches(own, edit), `${source.slice(edit.start, edit.end)} -> ${edit.text}`).toBe(false)
          }
        }
        if (!isAlsoWhole) return
        const full = await check(source, { ruleSet, format, full: true })
        expect(messages.map(shown)).toEqual(full.messages.map(shown))
      }),
      { numRuns: runs(20) }
    )
  })

  test('what stands between is found', async () => {
    let findings = 0
    for (const marked of fc.sample(documents, { seed: 1, numRuns: 40 }))
      findings += (await check(unmarked(marked).source, { ruleSet, format })).messages.length
    expect(findings).toBeGreaterThan(60)
  })
}

const shown = ({ ruleId, actual, place, severity, fixes }: Finding): unknown => ({
  ruleId,
  actual,
  place,
  severity,
  fixes
})
