/** The shape of a blob: one JSON document a line, so that a site of any size is written and read in parts. */
import { contexts, lowerReasons } from '@stigmalint/core/reasons'
import * as v from 'valibot'

/** It changes with what stands below: a blob of another version is refused. */
export const blobVersion = 1

const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const optionalText = v.optional(v.string())
const point = v.object({ line: natural, column: natural, offset: natural })
const edit = v.object({ start: natural, end: natural, text: v.string() })

const fix = v.object({
  id: v.string(),
  title: v.string(),
  replaces: v.string(),
  wording: v.string(),
  applicability: v.picklist(['safe', 'suggested']),
  because: v.exactOptional(v.string()),
  doubt: v.exactOptional(v.string()),
  edits: v.array(edit)
})

const findings = v.object({
  rules: v.array(
    v.object({
      ruleId: optionalText,
      source: optionalText,
      fatal: v.optional(v.nullable(v.boolean())),
      severity: v.picklist(['error', 'warning', 'information']),
      note: optionalText,
      url: optionalText,
      sources: v.array(v.string())
    })
  ),
  said: v.array(
    v.object({
      rule: natural,
      reason: v.string(),
      lowered: v.nullable(v.picklist(lowerReasons)),
      actual: optionalText,
      expected: v.optional(v.array(v.string())),
      context: v.picklist(contexts),
      excerpt: v.object({ before: v.string(), words: v.string(), after: v.string() }),
      fixes: v.array(fix),
      place: v.optional(v.object({ start: point, end: point })),
      line: v.optional(natural),
      column: v.optional(natural),
      name: v.string()
    })
  ),
  placed: v.array(v.tuple([natural, natural, natural, natural]))
})

const location = v.record(v.string(), v.union([v.number(), v.string()]))

/** The first line. */
export const headerSchema = v.object({
  stigmalint: v.literal('blob'),
  version: v.literal(blobVersion),
  program: v.string(),
  names: v.array(v.string()),
  /** which part of the run; null: the whole of it */
  shard: v.nullable(v.object({ index: natural, count: natural }))
})

/** A line for each file. */
export const fileSchema = v.object({
  path: v.string(),
  findings,
  silenced: v.object({
    findings,
    by: v.array(v.object({ by: v.picklist(['comment', 'baseline']), reason: v.nullable(v.string()) }))
  }),
  located: v.array(v.tuple([natural, natural, location])),
  lines: v.array(v.object({ line: natural, offset: natural, text: v.string() })),
  suppressed: natural,
  skippedBlocks: natural,
  accepted: natural
})

/** The last line, without which a blob was cut off. */
export const endSchema = v.object({
  files: natural,
  problems: v.array(v.object({ path: v.string(), message: v.string() })),
  passedOver: v.array(v.tuple([v.string(), natural]))
})

export type BlobFile = v.InferOutput<typeof fileSchema>
export type BlobHeader = v.InferOutput<typeof headerSchema>
export type BlobEnd = v.InferOutput<typeof endSchema>
