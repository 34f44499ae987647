/** The shape of the JSON report. The published JSON Schema is generated from here. */
import { contexts } from '@stigmalint/core/reasons'
import * as v from 'valibot'

const point = v.object({
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1')),
  column: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1, in UTF-16 code units')),
  offset: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.description('From 0, in UTF-16 code units of the text after the byte-order mark')
  )
})

const location = v.pipe(
  v.record(v.string(), v.union([v.number(), v.string()])),
  v.description(
    'Where people find it in a file that is no text as it stands, from the outside in: { "cell": 3, "line": 2 }; lines, columns and offsets then count in the text that was read from it'
  )
)

const edit = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Exclusive')),
  text: v.string()
})

const fix = v.object({
  id: v.pipe(v.string(), v.description('Findings that are mended together share it')),
  title: v.pipe(v.string(), v.description('What it does, in words')),
  replaces: v.pipe(v.string(), v.description('The whole phrase that changes, as a reader sees it')),
  wording: v.pipe(v.string(), v.description('What will stand in its place, as a reader sees it')),
  applicability: v.pipe(
    v.picklist(['safe', 'suggested']),
    v.description('safe: may be applied unseen; suggested: a person chooses')
  ),
  because: v.optional(v.pipe(v.string(), v.description('What the person has to decide, where the rule says it'))),
  doubt: v.exactOptional(
    v.pipe(v.string(), v.description('Why a person has to choose, where the rule holds it for safe'))
  ),
  edits: v.array(edit)
})

const message = v.object({
  ruleId: v.pipe(v.string(), v.description('pack/rule')),
  source: v.string(),
  severity: v.picklist(['error', 'warning', 'information']),
  fatal: v.pipe(v.nullable(v.boolean()), v.description('true: error, false: warning, null: information')),
  reason: v.string(),
  line: v.number(),
  column: v.number(),
  place: v.object({ start: point, end: point }),
  location: v.exactOptional(location),
  actual: v.pipe(v.string(), v.description('The wording that was found')),
  expected: v.pipe(v.array(v.string()), v.description('Wordings that may stand for exactly `actual`, best first')),
  fixes: v.pipe(v.array(fix), v.description('Best first')),
  context: v.picklist(contexts),
  excerpt: v.pipe(
    v.object({ before: v.string(), words: v.string(), after: v.string() }),
    v.description('The words as a reader sees them, within a few words of their sentence')
  ),
  sources: v.pipe(v.array(v.string()), v.description('Who says so; `stigmalint explain RULE` has the references')),
  note: v.pipe(v.nullable(v.string()), v.description('Why, in one or two sentences')),
  url: v.nullable(v.string())
})

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const file = v.object({
  path: v.pipe(v.string(), v.description('As it was named, or found from the folder that was')),
  cwd: v.string(),
  history: v.array(v.string()),
  messages: v.array(message)
})

/** `--format json`: what other tools of the ecosystem print, too. */
export const reportSchema = v.array(file)

/** `--format json-report`: the run as a whole. */
export const runSchema = v.object({
  version: v.pipe(v.string(), v.description('Of stigmalint')),
  cwd: v.string(),
  files: v.pipe(
    v.array(
      v.object({
        ...file.entries,
        words: v.exactOptional(
          v.pipe(count, v.description('Of its prose; not there where the file has gone when the report is written'))
        ),
        changes: v.pipe(
          v.array(
            v.object({
              line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Before the change')),
              location: v.exactOptional(location),
              before: v.string(),
              after: v.string()
            })
          ),
          v.description('What --fix or --fix-suggested changed, or would with --dry-run, as a reader sees it')
        )
      })
    ),
    v.description('Those that were checked')
  ),
  problems: v.pipe(
    v.array(
      v.object({
        path: v.string(),
        message: v.pipe(v.string(), v.description('The line that stands on standard error'))
      })
    ),
    v.description('What could not be read, understood or written')
  ),
  summary: v.object({
    files: count,
    errors: count,
    warnings: count,
    information: v.pipe(count, v.description('Notes, in the text report')),
    fixable: v.object({
      safe: v.pipe(count, v.description('Findings that --fix mends; notes count with --show-notes alone')),
      suggested: v.pipe(count, v.description('Findings that --fix-suggested mends beside them'))
    }),
    fixed: v.pipe(count, v.description('Fixes that were applied, or would be with --dry-run')),
    suppressed: v.pipe(count, v.description('Findings left alone by comments or the configuration')),
    accepted: v.pipe(
      count,
      v.description('Findings that were there before: in the baseline, or on lines that did not change')
    ),
    skippedParagraphs: v.pipe(count, v.description('In another language'))
  })
})

export type JsonFile = v.InferOutput<typeof file>
export type JsonRun = v.InferOutput<typeof runSchema>
export type JsonMessage = v.InferOutput<typeof message>
