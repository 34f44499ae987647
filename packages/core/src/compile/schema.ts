/**
 * What rule files, lexicons, names, sources and profiles have to look like. Data from outside is checked here, once;
 * the JSON Schemas that editors use are generated from these.
 */
import * as v from 'valibot'

const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(most, `must have at most ${most} characters`))
const oneOrMore = <const Item extends v.GenericSchema>(item: Item) => v.union([item, v.pipe(v.array(item), v.minLength(1))])

export const severitySchema = v.picklist(['error', 'warning', 'information', 'off'])
export const profileSchema = v.picklist(['un', 'us', 'ca', 'uk'])
export const applicabilitySchema = v.picklist(['safe', 'suggested'])

const words = oneOrMore(v.string())
const roles = ['heading', 'table-cell', 'list-item', 'block-quote', 'alt', 'footnote'] as const

const conditionSchema = v.strictObject({
  'preceded-by': v.optional(words),
  'followed-by': v.optional(words),
  near: v.optional(words),
  'in-sentence': v.optional(words),
  'in-paragraph': v.optional(words),
  'in-document': v.optional(words),
  subject: v.optional(words),
  object: v.optional(words),
  modifies: v.optional(words),
  'used-as': v.optional(v.picklist(['noun', 'verb', 'adjective', 'modifier'])),
  number: v.optional(v.picklist(['one', 'many'])),
  voice: v.optional(v.picklist(['active', 'passive'])),
  in: v.optional(oneOrMore(v.picklist(roles))),
  case: v.optional(v.picklist(['capitalized', 'lower'])),
  profile: v.optional(oneOrMore(profileSchema)),
  then: v.optional(v.literal('information'))
})
const conditions = v.optional(v.pipe(v.array(conditionSchema), v.minLength(1)))

const patternSchema = v.strictObject({
  noun: v.optional(v.string()),
  verb: v.optional(v.string()),
  adjective: v.optional(v.string()),
  phrase: v.optional(v.string()),
  acronym: v.optional(v.string()),
  as: v.optional(v.string()),
  underline: v.optional(v.string()),
  severity: v.optional(severitySchema),
  profiles: v.optional(v.array(profileSchema)),
  when: conditions,
  unless: conditions
})

const suggestionSchema = v.strictObject({
  for: v.optional(oneOrMore(v.string())),
  one: v.optional(text(120)),
  many: v.optional(text(120)),
  with: v.optional(text(120)),
  replace: v.optional(text(80)),
  verb: v.optional(text(120)),
  after: v.optional(v.strictObject({ one: text(120), many: text(120) })),
  profiles: v.optional(v.array(profileSchema)),
  applicability: applicabilitySchema,
  because: v.optional(text(200)),
  'drop-article': v.optional(v.boolean()),
  when: conditions,
  unless: conditions
})

const citationSchema = v.strictObject({
  id: v.string(),
  says: v.picklist(['avoid', 'avoid-in-part', 'recommends', 'uses', 'shows-harm']),
  at: v.optional(v.string())
})

const examplesSchema = v.strictObject({
  flagged: v.optional(
    v.array(
      v.strictObject({
        text: v.pipe(v.string(), v.regex(/«[^»]+»/, 'must mark what is underlined with «…»')),
        becomes: v.string(),
        profile: v.optional(profileSchema),
        severity: v.optional(severitySchema)
      })
    )
  ),
  reported: v.optional(
    v.array(
      v.strictObject({
        text: v.pipe(v.string(), v.regex(/«[^»]+»/, 'must mark what is underlined with «…»')),
        because: v.picklist(['quotation', 'recital', 'lowered', 'grammar', 'no-alternative']),
        profile: v.optional(profileSchema)
      })
    )
  ),
  unflagged: v.optional(
    v.array(
      v.strictObject({
        text: v.pipe(v.string(), v.regex(/^[^«»]*$/, 'must not mark anything with «…»')),
        because: v.picklist(['no-match', 'other-sense', 'name', 'reference', 'mention', 'self-description', 'not-prose', 'suppression', 'longer-match', 'off']),
        profile: v.optional(profileSchema)
      })
    )
  )
})

const id = v.pipe(v.string(), v.regex(/^([a-z]{2}\/)?[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'must be pack/rule in lower case, as in the path of the file'))

export const ruleSchema = v.strictObject({
  id,
  title: text(70),
  status: v.picklist(['draft', 'stable', 'deprecated']),
  since: v.string(),
  severity: severitySchema,
  message: text(80),
  why: text(300),
  flag: v.pipe(v.array(patternSchema), v.minLength(1, 'must have at least one pattern')),
  when: conditions,
  unless: conditions,
  suggest: v.array(suggestionSchema),
  sources: v.pipe(v.array(citationSchema), v.minLength(1, 'must name at least one source')),
  examples: examplesSchema
})

/** A house rule that changes a built-in one. */
export const extensionSchema = v.strictObject({
  extends: id,
  status: v.optional(v.picklist(['draft', 'stable', 'deprecated'])),
  severity: v.optional(severitySchema),
  suggest: v.optional(v.array(suggestionSchema)),
  unless: conditions,
  examples: v.optional(examplesSchema)
})

const entrySchema = v.union([
  v.string(),
  v.strictObject({
    term: v.string(),
    also: v.optional(v.array(v.string())),
    values: v.optional(v.record(v.string(), v.string()))
  })
])

export const lexiconSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be in lower case with hyphens')),
  title: text(120),
  inflect: v.optional(v.picklist(['noun', 'verb', 'none'])),
  include: v.optional(v.array(v.string())),
  entries: v.array(entrySchema)
})

export const namesSchema = v.array(
  v.strictObject({
    id: v.string(),
    name: v.string(),
    short: v.optional(v.string()),
    also: v.optional(v.array(v.string())),
    now: v.optional(v.string()),
    kind: v.picklist(['agency', 'organization', 'law', 'instrument', 'programme', 'journal', 'title', 'event', 'scale', 'fixed-phrase']),
    where: v.optional(v.string()),
    basis: v.optional(v.string())
  })
)

export const sourcesSchema = v.array(
  v.strictObject({
    id: v.string(),
    title: v.string(),
    publisher: v.optional(v.string()),
    authors: v.optional(v.array(v.string())),
    year: v.optional(v.number()),
    circa: v.optional(v.boolean()),
    kind: v.string(),
    doi: v.optional(v.string()),
    url: v.optional(v.string()),
    seen: v.optional(v.string()),
    secondary: v.optional(v.boolean())
  })
)

export const profileFileSchema = v.strictObject({
  id: profileSchema,
  title: v.string(),
  description: v.optional(v.string()),
  severity: v.optional(v.record(v.string(), severitySchema))
})

export const renamedSchema = v.record(v.string(), v.string())

export type AuthoredRule = v.InferOutput<typeof ruleSchema>
export type AuthoredPattern = v.InferOutput<typeof patternSchema>
export type AuthoredCondition = v.InferOutput<typeof conditionSchema>
export type AuthoredSuggestion = v.InferOutput<typeof suggestionSchema>
export type AuthoredLexicon = v.InferOutput<typeof lexiconSchema>
export type AuthoredName = v.InferOutput<typeof namesSchema>[number]
export type Extension = v.InferOutput<typeof extensionSchema>
export type Source = v.InferOutput<typeof sourcesSchema>[number]
export type ProfileFile = v.InferOutput<typeof profileFileSchema>
export type Level = v.InferOutput<typeof severitySchema>
export type ProfileId = v.InferOutput<typeof profileSchema>
