/** What the server says beyond the Language Server Protocol. Answers are read with care: a server may be another version. */
import * as v from 'valibot'

export const statusMethod = 'stigmalint/status'
export const explainMethod = 'stigmalint/explain'
export const rulesMethod = 'stigmalint/rules'
export const profileMethod = 'stigmalint/profile'
export const leavesMethod = 'stigmalint/leaves'
export const pauseMethod = 'stigmalint/pause'
export const houseWordMethod = 'stigmalint/houseWord'

/** Commands of the server; the commands of the extension have other names, since a name can be taken only once. */
export const serverCommands = {
  checkWorkspace: 'stigmalint.checkWorkspace',
  fixAll: 'stigmalint.fixAll',
  explain: 'stigmalint.explain',
  reviewFile: 'stigmalint.reviewFile'
} as const

const reasons = [
  'configuration',
  'ignored',
  'not-a-kind-that-is-read',
  'data',
  'too-large',
  'paused',
  'failed'
] as const

/** That a document was not checked, why, and where to look. */
const uncheckedSchema = v.object({
  uri: v.string(),
  checked: v.literal(false),
  // A newer server may know more reasons.
  because: v.fallback(v.picklist(reasons), 'failed'),
  path: v.nullable(v.string()),
  line: v.number(),
  column: v.number()
})
export type Unchecked = v.InferOutput<typeof uncheckedSchema>

/** What was found in a document, after each check. */
const checkedSchema = v.object({
  uri: v.string(),
  checked: v.literal(true),
  errors: v.number(),
  warnings: v.number(),
  informations: v.number(),
  /** how many fixes may be applied unseen */
  safeFixes: v.number(),
  /** how many places are left as they are, by choice and without a mark in the text */
  left: v.number(),
  profile: v.string(),
  /** the path of the configuration in force */
  configuration: v.nullable(v.string())
})
export type Checked = v.InferOutput<typeof checkedSchema>

export const statusSchema = v.variant('checked', [checkedSchema, uncheckedSchema])
export type Status = v.InferOutput<typeof statusSchema>

export const explanationSchema = v.object({ title: v.string(), markdown: v.string() })
export type Explanation = v.InferOutput<typeof explanationSchema>

export const rulesSchema = v.array(
  v.object({ id: v.string(), title: v.string(), severity: v.string(), pack: v.string() })
)
export type RuleEntry = v.InferOutput<typeof rulesSchema>[number]

const countSchema = v.pipe(
  v.object({
    path: v.string(),
    subject: v.string(),
    level: v.picklist(['error', 'warning', 'information']),
    count: v.number()
  }),
  v.transform(({ path, ...others }) => ({ document: path, ...others }))
)
/** How many words of a subject are marked in a document; `document` is its path or its name. */
export type Count = v.InferOutput<typeof countSchema>

/** What `stigmalint.checkWorkspace` answers. */
export const summarySchema = v.object({
  files: v.number(),
  findings: v.number(),
  counts: v.array(countSchema),
  /** how many could not be checked */
  notChecked: v.number(),
  /** the first mistake in a configuration for which files were not checked */
  mistake: v.nullable(v.object({ path: v.nullable(v.string()), line: v.number(), column: v.number() })),
  /** lines about what could not be read */
  notices: v.array(v.string()),
  isCancelled: v.boolean()
})
export type Summary = v.InferOutput<typeof summarySchema>

/** What `stigmalint.fixAll` answers. */
export const fixedSchema = v.object({ edits: v.number(), fixes: v.number() })

/** What `stigmalint.reviewFile` answers: `copy` is null where nothing was found, `message` goes on behind the name of the file. */
export const reviewedSchema = v.variant('is', [
  v.object({ is: v.literal('reviewed'), copy: v.nullable(v.string()), changes: v.number(), comments: v.number() }),
  v.object({ is: v.literal('not-reviewed'), message: v.string() })
])
export type Reviewed = v.InferOutput<typeof reviewedSchema>

/** The arguments of `stigmalint.explain`: a rule, and the document that it was found in. */
export const explainArguments = v.tupleWithRest([v.string(), v.optional(v.string())], v.unknown())

/** Whose wording comes first by the configuration alone. */
export const profileSchema = v.object({ profile: v.string(), configuration: v.nullable(v.string()) })
export type Configured = v.InferOutput<typeof profileSchema>

/** A place that is left as it is: its words within their sentence. */
export const leaveSchema = v.object({
  uri: v.string(),
  ruleId: v.string(),
  before: v.string(),
  words: v.string(),
  after: v.string(),
  nth: v.number()
})
export type Leave = v.InferOutput<typeof leaveSchema>

/** The argument of `stigmalint.allow`: the text of a configuration that allows a wording; `before` is null where there is none yet. */
export const allowSchema = v.object({
  term: v.string(),
  uri: v.string(),
  before: v.nullable(v.string()),
  after: v.string()
})

/** What `stigmalint/houseWord` answers: the files to write, or why there are none. */
export const houseWordSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    word: v.string(),
    ruleId: v.string(),
    /** the number in which nothing is offered, since its form could not be made; an older server does not say */
    lacks: v.optional(v.nullable(v.object({ number: v.picklist(['one', 'many']), of: v.string() })), null),
    /** whole files, before and after; `before` is null where there is none yet */
    changes: v.array(v.object({ uri: v.string(), before: v.nullable(v.string()), after: v.string() }))
  }),
  v.object({ ok: v.literal(false), problem: v.string(), ruleId: v.nullable(v.string()) })
])
export type HouseWordAnswer = v.InferOutput<typeof houseWordSchema>
export interface HouseWord {
  word: string
  instead: string
  why: string
}
