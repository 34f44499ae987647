/** What the server says beyond the Language Server Protocol. Answers are read with care: a server may be another version. */
import * as v from 'valibot'

export const statusMethod = 'stigmalint/status'
export const explainMethod = 'stigmalint/explain'
export const rulesMethod = 'stigmalint/rules'

/** Commands of the server; the commands of the extension have other names, since a name can be taken only once. */
export const serverCommands = {
  checkWorkspace: 'stigmalint.checkWorkspace',
  fixAll: 'stigmalint.fixAll',
  explain: 'stigmalint.explain'
} as const

/** What was found in a document, after each check. */
export const statusSchema = v.object({
  uri: v.string(),
  errors: v.number(),
  warnings: v.number(),
  informations: v.number(),
  /** how many fixes may be applied unseen */
  safeFixes: v.number(),
  profile: v.string(),
  /** the path of the configuration in force */
  configuration: v.nullable(v.string())
})
export type Status = v.InferOutput<typeof statusSchema>

export const explanationSchema = v.object({ title: v.string(), markdown: v.string() })
export type Explanation = v.InferOutput<typeof explanationSchema>

export const rulesSchema = v.array(
  v.object({ id: v.string(), title: v.string(), severity: v.string(), pack: v.string() })
)
export type RuleEntry = v.InferOutput<typeof rulesSchema>[number]

/** What `stigmalint.checkWorkspace` answers. */
export const summarySchema = v.object({
  files: v.number(),
  findings: v.number(),
  /** lines about what could not be read */
  notices: v.array(v.string()),
  isCancelled: v.boolean()
})
export type Summary = v.InferOutput<typeof summarySchema>

/** What `stigmalint.fixAll` answers. */
export const fixedSchema = v.object({ edits: v.number() })

/** The arguments of `stigmalint.explain`: a rule, and the document that it was found in. */
export const explainArguments = v.tupleWithRest([v.string(), v.optional(v.string())], v.unknown())
