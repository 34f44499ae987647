/** What the page and its worker say to each other: plain data, checked where it arrives. Offsets are UTF-16 code units of the text of a version. */
import * as v from 'valibot'
import { shownSchema } from '../reading/shown.js'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const severity = v.picklist(['error', 'warning', 'information'])

/** What may stand in place of the words of a finding. */
const offerSchema = v.object({
  title: v.string(),
  wording: v.string(),
  replaces: v.string(),
  applicability: v.picklist(['safe', 'suggested']),
  /** what a person has to decide; null where the rule does not say */
  because: v.nullable(v.string())
})

const findingSchema = v.object({
  /** stays the same while the finding does */
  id: v.number(),
  start: offset,
  end: offset,
  ruleId: v.string(),
  concept: v.string(),
  severity,
  /** what is wrong, in a line */
  reason: v.string(),
  words: v.string(),
  before: v.string(),
  after: v.string(),
  /** where the words are not the writer's own, or may be meant otherwise: why it is only a note, in a few words; else null */
  note: v.nullable(v.string()),
  /** whether a guide that we cite recommends or uses the wording, or leaves the choice to the writer */
  isDisputed: v.boolean(),
  offers: v.array(offerSchema)
})

const referenceSchema = v.object({
  says: v.string(),
  text: v.string(),
  url: v.nullable(v.string())
})

/** who says the same of the word */
const sideSchema = v.object({
  title: v.string(),
  names: v.array(v.string()),
  /** so many more than are named */
  more: v.number()
})

const explanationSchema = v.object({
  title: v.string(),
  /** why, in a sentence */
  why: v.string(),
  /** why, at length */
  whyInFull: v.string(),
  /** who says so, a sentence for each kind of thing that is said */
  said: v.array(v.string()),
  /** the same for a card, where guides disagree */
  sides: v.array(sideSchema),
  references: v.array(referenceSchema),
  /** a wording for other places, where none can be written here; null where the rule has none */
  elsewhere: v.nullable(v.string())
})

const editSchema = v.object({ start: offset, end: offset, text: v.string() })

/** both sides as they are read, with what went and what came marked */
const changedRowSchema = v.object({ line: v.number(), before: v.array(shownSchema), after: v.array(shownSchema) })

const conceptCountSchema = v.object({
  concept: v.string(),
  errors: v.number(),
  warnings: v.number(),
  notes: v.number()
})

const settingsSchema = v.object({ profile: v.string(), packs: v.nullable(v.array(v.string())) })

/** `fragment`: what stands on a page, for the clipboard */
const exportKind = v.picklist(['html', 'fragment', 'markdown', 'text', 'own'])

/** What the page asks for and waits for. */
const questionSchema = v.variant('ask', [
  v.object({ ask: v.literal('explain'), finding: v.number() }),
  /** the edits of one wording; with `alike`, of the same wording wherever the same words stand */
  v.object({ ask: v.literal('fix'), finding: v.number(), offer: offset, alike: v.boolean() }),
  v.object({ ask: v.literal('safe-fixes') }),
  v.object({ ask: v.literal('read'), name: v.string(), bytes: v.instance(Uint8Array) }),
  v.object({ ask: v.literal('paste'), html: v.string() }),
  v.object({ ask: v.literal('compare'), before: v.string() }),
  v.object({ ask: v.literal('count') }),
  /** the text as it is read, for paper; `found`: the places of what is marked in it, in their order and apart */
  v.object({ ask: v.literal('print'), found: v.array(v.object({ start: offset, end: offset })) }),
  /** a copy of the document that the text came out of, with what changed and what was found */
  v.object({ ask: v.literal('review'), notes: v.boolean(), date: v.string() }),
  /** the text as a Word document; marked: with what changed and what was found */
  v.object({
    ask: v.literal('word'),
    before: v.string(),
    marked: v.boolean(),
    notes: v.boolean(),
    title: v.string(),
    date: v.string()
  }),
  v.object({
    ask: v.literal('export'),
    before: v.string(),
    kind: exportKind,
    marked: v.boolean(),
    title: v.string()
  })
])

export const requestSchema = v.variant('kind', [
  v.object({
    kind: v.literal('start'),
    /** the rules as the build wrote them, deflated */
    scan: v.instance(Uint8Array),
    rules: v.instance(Uint8Array),
    reference: v.instance(Uint8Array)
  }),
  v.object({ kind: v.literal('settings'), settings: settingsSchema }),
  v.object({
    kind: v.literal('open'),
    version: v.number(),
    text: v.string(),
    format: v.string(),
    /** the number of the file that was read, where the text is that of a document; else null */
    document: v.nullable(v.number())
  }),
  /** edits of one step: apart from each other, in offsets of the text before it */
  v.object({ kind: v.literal('edit'), version: v.number(), edits: v.array(editSchema) }),
  v.object({ kind: v.literal('question'), id: v.number(), question: questionSchema })
])

const knownSchema = v.object({
  version: v.string(),
  rules: v.number(),
  sources: v.number(),
  profiles: v.array(v.object({ id: v.string(), title: v.string() })),
  packs: v.array(v.object({ id: v.string(), title: v.string(), rules: v.number() })),
  formats: v.array(v.object({ id: v.string(), label: v.string(), files: v.string() }))
})

/** What changed in the list of findings: from the place `from`, so many went, these came; those behind moved by `shift` characters. */
const deltaSchema = v.object({
  from: offset,
  removed: offset,
  added: v.array(findingSchema),
  shift: v.pipe(v.number(), v.integer())
})

export const replySchema = v.variant('reply', [
  v.object({ reply: v.literal('explanation'), explanation: v.nullable(explanationSchema) }),
  /** edits of the text of the version */
  v.object({ reply: v.literal('edits'), version: v.number(), edits: v.array(editSchema) }),
  v.object({
    reply: v.literal('file'),
    text: v.string(),
    /** the text that changes are told against, where it is another one; else null */
    before: v.nullable(v.string()),
    format: v.string(),
    /** the number by which it is opened, where a copy of it can be written; else null */
    document: v.nullable(v.number()),
    /** said beside it, where something has to be said; else null */
    note: v.nullable(v.string())
  }),
  v.object({ reply: v.literal('markdown'), text: v.string() }),
  v.object({ reply: v.literal('changes'), rows: v.array(changedRowSchema), more: v.number() }),
  /** the text of the version */
  v.object({ reply: v.literal('paper'), version: v.number(), read: v.array(shownSchema) }),
  v.object({ reply: v.literal('counts'), words: v.number(), concepts: v.array(conceptCountSchema) }),
  v.object({ reply: v.literal('document'), ending: v.string(), type: v.string(), text: v.string() }),
  v.object({
    reply: v.literal('reviewed'),
    bytes: v.instance(Uint8Array),
    changes: v.number(),
    comments: v.number(),
    /** so many edits of the writer are not in it */
    left: v.number()
  }),
  /** it could not be done: a sentence for the writer */
  v.object({ reply: v.literal('problem'), message: v.string() })
])

export const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('ready'), known: knownSchema }),
  v.object({
    kind: v.literal('checked'),
    version: v.number(),
    delta: deltaSchema,
    /** false while the first check of a long text goes on */
    isComplete: v.boolean(),
    /** paragraphs in another language, which were not read */
    skippedBlocks: v.number()
  }),
  v.object({ kind: v.literal('reply'), id: v.number(), reply: replySchema }),
  v.object({ kind: v.literal('crash'), message: v.string() })
])

export type Request = v.InferOutput<typeof requestSchema>
export type Answer = v.InferOutput<typeof answerSchema>
export type Question = v.InferOutput<typeof questionSchema>
export type Reply = v.InferOutput<typeof replySchema>
export type ShownFinding = v.InferOutput<typeof findingSchema>
export type ShownOffer = v.InferOutput<typeof offerSchema>
export type ShownExplanation = v.InferOutput<typeof explanationSchema>
export type ShownSide = v.InferOutput<typeof sideSchema>
export type ChosenSettings = v.InferOutput<typeof settingsSchema>
export type Known = v.InferOutput<typeof knownSchema>
export type Delta = v.InferOutput<typeof deltaSchema>
export type ChangedRow = v.InferOutput<typeof changedRowSchema>
export type ConceptCount = v.InferOutput<typeof conceptCountSchema>
export type ExportKind = v.InferOutput<typeof exportKind>
