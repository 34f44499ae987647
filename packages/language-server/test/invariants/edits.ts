/** What holds for a document that is edited through the server: a small run in the tests, a long one in `npm run fuzz`. */
import { applyEdits, openDocument, type Edit, type Finding, type Format } from '@stigmalint/core'
import { textFormats } from '@stigmalint/files'
import { loadRuleSet } from '@stigmalint/core/rules'
import fc from 'fast-check'
import { expect } from 'vitest'
import { document, edit, editOf } from '../../../core/test/edited.js'
import { invariant, type Tally } from '../../../core/test/invariants/invariant.js'
import type { Client } from '../../../../test/protocol/client.js'
import { nameable, offsetOf, placeOf, type Encoding } from '../encoded.js'
import { inProcess } from '../in-process.js'

const uri = 'untitled:Draft'

/** What counts differently in each encoding, and what ends a line. */
const widths = [
  '😀',
  'é',
  '—',
  '👩‍⚕️',
  '\u00AD',
  '\uD83D',
  '\uDE00',
  '\uFEFF',
  '\r',
  '\r\n',
  '\n',
  '\u2028',
  '\0',
  'addict'
]

const wide = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(4),
  insert: fc.array(fc.constantFrom(...widths), { maxLength: 4 }).map((parts) => parts.join('')),
  isAtLine: fc.boolean()
})

const step = fc.record({
  /** the edits of one notification: each counts in the text as the one before left it */
  edits: fc.array(fc.oneof({ weight: 3, arbitrary: edit }, wide), { minLength: 1, maxLength: 3 }),
  /** the whole text is sent instead */
  isWhole: fc.nat(19).map((number) => number === 0),
  /** the client waits for what is found before it goes on typing */
  waits: fc.boolean(),
  /** the ends are sent the wrong way round, as some clients do */
  isReversed: fc.nat(9).map((number) => number === 0)
})

/** Words with letters and signs of every width before them, in their line. */
const dressed = fc
  .tuple(
    document,
    fc.array(fc.constantFrom('', '', 'é', '😀', 'Café — 👩‍⚕️', '\u00AD', '\uDE00'), { minLength: 1, maxLength: 5 })
  )
  .map(([text, before]) => {
    let count = 0
    return text.replace(/^(?=\w)/gm, () => {
      const own = before[count++ % before.length] ?? ''
      return own === '' ? '' : `${own} `
    })
  })

const session = fc.record({
  encoding: fc.constantFrom<Encoding[]>('utf-8', 'utf-16', 'utf-32'),
  format: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...textFormats.slice(0, 1)) },
    fc.constantFrom(...textFormats)
  ),
  text: fc
    .tuple(dressed, fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.constantFrom('', '', '\uFEFF', '😀 ', '\uD83D'))
    .map(([text, lineEnd, start]) => start + text.replaceAll('\n', lineEnd)),
  steps: fc.array(step, { minLength: 12, maxLength: 12 })
})

/** The edits that were sent, for all sessions of a process. */
export const sent = { edits: 0 }

const spanOf = ({ place }: Finding): { start: number; end: number } =>
  place && 'start' in place ? { start: place.start.offset ?? -1, end: place.end.offset ?? -1 } : { start: -1, end: -1 }

/** What a fresh check finds, as the server has to write it. */
async function expected(text: string, format: Format, encoding: Encoding, tally: Tally): Promise<unknown[]> {
  const { messages } = await openDocument(text, { ruleSet: await loadRuleSet(), format }).check()
  tally.checks++
  tally.findings += messages.length
  return messages.map((finding) => {
    const { start, end } = spanOf(finding)
    expect(text.slice(start, end)).toBe(finding.actual)
    return {
      code: finding.ruleId,
      severity: { error: 1, warning: 2, information: 3 }[finding.severity],
      range: { start: placeOf(text, start, encoding), end: placeOf(text, end, encoding) }
    }
  })
}

interface Sent {
  code: string
  severity: number
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
}

async function published(client: Client, version: number): Promise<Sent[]> {
  const { params } = await client.find(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version === version
  )
  client.forget()
  return params.diagnostics.map(({ code, severity, range }: Sent) => ({ code, severity, range }))
}

/** The first wording that the menu offers at a finding makes of the text what the fix does. */
async function assertFix(client: Client, text: string, format: Format, encoding: Encoding): Promise<void> {
  const { messages } = await openDocument(text, { ruleSet: await loadRuleSet(), format }).check()
  const finding = messages.find(({ fixes }) => fixes.length > 0)
  const fix = finding?.fixes[0]
  if (!finding || !fix) return
  const place = placeOf(text, spanOf(finding).start, encoding)
  const { result } = await client.ask('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [], only: ['quickfix'] }
  })
  const results: string[] = result.flatMap(
    ({ edit }: { edit?: { changes: Record<string, (Sent & { newText: string })[]> } }) =>
      edit?.changes[uri]
        ? applyEdits(
            text,
            edit.changes[uri].map(({ range, newText }): Edit => ({
              start: offsetOf(text, range.start, encoding),
              end: offsetOf(text, range.end, encoding),
              text: newText
            }))
          )
        : []
  )
  expect(results).toContain(applyEdits(text, fix.edits))
}

export const editedThroughTheServer = invariant(
  'after edits through the server, the findings are those of a fresh check, at the places that the client counts',
  1,
  session,
  async ({ encoding, format, text: first, steps }, tally) => {
    const client = inProcess({ builtIn: loadRuleSet })
    await client.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { general: { positionEncodings: [encoding] } }
    })
    client.notify('initialized')
    let text = first
    let version = 1
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: format.languageIds[0] ?? '', version, text }
    })
    expect(await published(client, version)).toEqual(await expected(text, format, encoding, tally))
    for (const { edits, isWhole, waits, isReversed } of steps) {
      version++
      const contentChanges = edits.map((drawn) => {
        const wanted = editOf(text, drawn)
        const change: Edit = {
          ...wanted,
          start: nameable(text, wanted.start, encoding),
          end: nameable(text, wanted.end, encoding)
        }
        const [start, end] = [placeOf(text, change.start, encoding), placeOf(text, change.end, encoding)]
        text = applyEdits(text, [change])
        sent.edits++
        if (isWhole) return { text }
        return { range: isReversed ? { start: end, end: start } : { start, end }, text: change.text }
      })
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
      if (waits) expect(await published(client, version)).toEqual(await expected(text, format, encoding, tally))
    }
    if (!steps.at(-1)?.waits)
      expect(await published(client, version)).toEqual(await expected(text, format, encoding, tally))
    await assertFix(client, text, format, encoding)
  }
)
