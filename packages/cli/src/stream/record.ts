/** One line of a stream to its answer. */
import type { Loader } from '@stigmalint/configuration'
import { formats } from '@stigmalint/core/formats'
import { formatOf, maxBytes, openBytes, whyUnread } from '@stigmalint/files'
import { checkDocument, optionsFor } from '@stigmalint/project'
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { ignoreIn } from '../check/run.js'
import { reportOfLook, locatedIn } from '../check/look.js'
import { jsonMessages } from '../reporters/json.js'
import type { JsonMessage } from '../reporters/json-schema.js'
import type { Line } from './lines.js'

/** What stands in a line. */
export const recordSchema = v.object({
  id: v.exactOptional(v.unknown()),
  text: v.string(),
  path: v.exactOptional(v.string())
})

/** Of each line one: what was found, or why nothing was looked for. `id` and `path` are those of the line. */
export type Answer = { id?: unknown; path?: string } & (
  { messages: JsonMessage[]; suppressed: number; skippedParagraphs: number } | { error: string }
)

/** It never fails for what a line holds. */
export async function answerTo(line: Line, number: number, loader: Loader, cwd: string): Promise<Answer> {
  if (line === null) return { error: `line ${number}: longer than ${maxBytes / 1024 / 1024} MB, split its text` }
  const record = parsed(line)
  if (typeof record === 'string') return { error: `line ${number}: ${record}` }
  const { id, text, path } = record
  const about = { ...('id' in record && { id }), ...(path !== undefined && { path }) }
  try {
    return { ...about, ...(await checked(text, path, loader, cwd)) }
  } catch (error) {
    return { ...about, error: `line ${number}: ${crashLine(crashOf(error))}` }
  }
}

function parsed(line: Buffer): v.InferOutput<typeof recordSchema> | string {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch {
    return 'no JSON, write one document such as {"id": 1, "path": "a.md", "text": "…"} on each line'
  }
  const result = v.safeParse(recordSchema, value)
  return result.success
    ? result.output
    : 'no text, write {"text": "…"}, with `path` for its format and `id` if you like'
}

async function checked(text: string, path: string | undefined, loader: Loader, cwd: string): Promise<Answer> {
  const format = path === undefined ? formats.markdown : formatOf(path)
  if (format === null) return { error: whyUnread(path ?? '') }
  const whole = resolve(cwd, path ?? 'stdin.md')
  const configuration = await loader.load(whole)
  if (!configuration.isUsable) return { error: 'not checked, its configuration has to be mended first' }
  if (path !== undefined && configuration.isIgnored(whole))
    return { error: `left out by ${ignoreIn(configuration.path)}` }
  const opening = await openBytes(Buffer.from(text), format)
  if (!opening.ok) return { error: opening.message.replace(/^:(\d+)?:? ?/, '') }
  const { document } = opening
  const { found } = await checkDocument(document, optionsFor(configuration, whole, document.format), null)
  const report = reportOfLook(path ?? '', { ...found, silenced: [], located: locatedIn(document, found), lines: [] })
  return {
    messages: jsonMessages({ ...report, listed: report.messages }),
    suppressed: found.suppressed,
    skippedParagraphs: found.skippedBlocks
  }
}
