/** Invariants of the pipeline, on documents made of the rules' own examples in every Markdown dress. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, applyFixes, type Finding, type Format } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet, reference } = builtInRules

const sentences = Object.values(reference.examples).flatMap((examples) =>
  [...(examples.flagged ?? []), ...(examples.unflagged ?? []), ...(examples.reported ?? [])].map((example) =>
    example.text.replaceAll(/[«»]/g, '')
  )
)
const sentence = fc.constantFrom(...sentences.filter((text) => !text.includes('\n')))
const filler = fc.constantFrom(
  'The committee met in May.',
  'Staff keep the rooms clean.',
  'See [the plan](https://example.org/drug-abuse).',
  'A line with `code addict` in it.',
  'Café 👩‍⚕️ naïve — “quoted”.',
  '"And so on."',
  "``And so on.''",
  'Matter in brackets [ ] is old law to be omitted.'
)

/** Dresses a sentence in markup, some of it inside words. */
const dressed = fc.tuple(sentence, fc.nat(11), fc.nat(99)).map(([text, dress, seed]) => {
  const at = seed % Math.max(1, text.length)
  switch (dress) {
    case 0:
      return `> ${text}`
    case 1:
      return `- ${text}\n- ${text}`
    case 2:
      return `## ${text}`
    case 3:
      return `| Term | Note |\n| --- | --- |\n| ${text.replaceAll('|', '')} | x |`
    case 4:
      return text.replace(/(\w+) (\w+)/, '**$1** $2')
    case 5:
      return `${text.slice(0, at)}&shy;${text.slice(at)}`
    case 6:
      return text.replaceAll(' ', (space, offset: number) => (offset % 5 === 0 ? '\n' : space))
    case 7:
      return `${text.slice(0, at)}\u00AD${text.slice(at)}`
    case 8:
      return `1. ${text}\n\n   ${text}\n\n   \`\`\`\n   ${text}\n   \`\`\``
    case 9:
      return text.replace(/\p{L}{3}(?=\p{L}{3})/gu, (letters, offset: number) =>
        (offset + seed) % 3 === 0 ? `${letters}-\n` : letters
      )
    case 10: {
      const mark = ['"', '“', '«', '``'][seed % 4] ?? ''
      return (
        [`${mark}${text}\n\n${mark}${text}`, `He came in. ${mark}${text}`, `She said: ${mark}${text}`, `[${text}]`][
          seed % 3
        ] ?? text
      )
    }
    default:
      return text
  }
})
const block = fc.oneof(
  { weight: 3, arbitrary: dressed },
  { weight: 1, arbitrary: filler },
  { weight: 1, arbitrary: sentence.map((text) => `\`\`\`\n${text}\n\n${text}\n\`\`\``) }
)
const document = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

const offsetsOf = (finding: Finding): { start: number; end: number } =>
  finding.place && 'start' in finding.place
    ? { start: finding.place.start.offset ?? -1, end: finding.place.end.offset ?? -1 }
    : { start: -1, end: -1 }
const summary = (findings: readonly Finding[]): unknown[] =>
  findings.map((finding) => ({
    rule: finding.ruleId,
    ...offsetsOf(finding),
    severity: finding.severity,
    fixes: finding.fixes
  }))
const runs = { numRuns: Number(process.env['STIGMALINT_RUNS'] ?? 150) }

describe.each(['markdown', 'text'] as const)('in %s', (format: Format) => {
  test('the fast path finds what the full path finds', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const fast = await check(source, { ruleSet, format })
        const full = await check(source, { ruleSet, format, full: true })
        expect(summary(fast.messages)).toEqual(summary(full.messages))
      }),
      runs
    )
  })

  test('offsets slice to the finding, and lines and columns to the same place', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const lines = source.split('\n')
        for (const finding of (await check(source, { ruleSet, format })).messages) {
          const { start, end } = offsetsOf(finding)
          expect(source.slice(start, end)).toBe(finding.actual)
          const before = lines.slice(0, (finding.line ?? 1) - 1).reduce((sum, line) => sum + line.length + 1, 0)
          expect(before + (finding.column ?? 1) - 1).toBe(start)
        }
      }),
      runs
    )
  })

  test('fixes leave the rest of the text alone', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const { messages } = await check(source, { ruleSet, format })
        for (const fix of messages.flatMap((message) => message.fixes)) {
          const sorted = [...fix.edits].sort((a, b) => a.start - b.start)
          sorted.forEach((edit, index) => {
            expect(edit.start).toBeLessThanOrEqual(edit.end)
            expect(edit.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0)
          })
        }
        if (format === 'markdown')
          expect(
            applyFixes(source, messages, 'suggested')
              .text.split('```')
              .filter((_, index) => index % 2 === 1)
          ).toEqual(source.split('```').filter((_, index) => index % 2 === 1))
      }),
      runs
    )
  })
})

test('no text crashes the check', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        document.map((source) => source.slice(3)),
        fc.string({
          unit: fc.constantFrom(
            '*',
            '_',
            '`',
            '\n',
            ' ',
            '>',
            '-',
            '#',
            '|',
            '[',
            ']',
            '(',
            ')',
            '&',
            ';',
            'addict',
            '\\',
            '~',
            '<',
            '!--',
            '"',
            '’'
          )
        })
      ),
      async (source) => {
        await check(source, { ruleSet, format: 'markdown' })
        await check(source, { ruleSet, format: 'text' })
      }
    ),
    runs
  )
})
