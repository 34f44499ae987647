/**
 * What rule files, lexicons, names, sources and profiles have to look like. Data from outside is checked here, once;
 * the JSON Schemas that editors use are generated from these.
 */
import * as v from 'valibot'
import { leftAloneReasons, meanings, reportedReasons } from './reasons.js'
import { profileIds, profileTitles } from './profile-list.js'
import { versionForm } from './version.js'
import { doi, webPage } from './web-address.js'

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(most, `must have at most ${most} characters`)
  )
/** A list that is no longer than a person writes for one concept: a rule of thousands of entries is none. */
const atMost = <Items extends readonly unknown[]>(most: number) =>
  v.maxLength<Items, number, string>(most, `must have at most ${most} entries, give another concept a file of its own`)
const oneOrMore = <const Item extends v.GenericSchema>(item: Item) =>
  v.union([item, v.pipe(v.array(item), v.minLength(1), atMost(1000))])

/** What an editor shows beside a key: written for people who do not program. */
const about = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description))

export const severitySchema = about(
  v.picklist(['error', 'warning', 'information', 'off']),
  'error: a guide says to avoid the wording; warning: avoid it, at least in part; information: the guides disagree or none is against it; off: not reported unless a configuration asks for it'
)
export const profileSchema = about(
  v.picklist(profileIds),
  `Whose wording: ${profileIds.map((id) => `${id} (${profileTitles[id]})`).join(', ')}`
)
export const applicabilitySchema = about(
  v.picklist(['safe', 'suggested']),
  'safe: the meaning is surely kept, and --fix applies it unseen; suggested: a person has to choose, and `because` says what'
)

const words = oneOrMore(v.string())
const roles = ['heading', 'table-cell', 'list-item', 'block-quote', 'alt', 'footnote'] as const

export const conditionSchema = about(
  v.strictObject({
    'preceded-by': v.optional(about(words, 'One of these stands directly before the wording')),
    'followed-by': v.optional(about(words, 'One of these stands directly after the wording')),
    near: v.optional(about(words, 'One of these stands within five words before or after')),
    'in-sentence': v.optional(about(words, 'One of these stands elsewhere in the sentence')),
    'in-paragraph': v.optional(
      about(words, 'One of these stands elsewhere in the paragraph, heading, list item or table cell')
    ),
    'in-document': v.optional(about(words, 'One of these stands anywhere in the document')),
    topic: v.optional(
      about(
        words,
        'What the text is about: one of these stands in the sentence, in the one before or behind it or in the heading above; behind "the", "such", "most" and their like, in any sentence of the paragraph before'
      )
    ),
    subject: v.optional(
      about(words, 'The subject of the clause ends in one of these; <person> takes in he, she, they, who')
    ),
    object: v.optional(
      about(words, 'What directly follows the wording, such as the object of a verb, holds one of these')
    ),
    modifies: v.optional(
      about(words, 'The wording stands directly before a noun that is one of these: "alcoholic patients"')
    ),
    'used-as': v.optional(
      about(
        v.picklist(['noun', 'verb', 'adjective', 'modifier', 'predicate']),
        'How the wording is used here. modifier: directly before a noun; adjective: before a noun or after "is"'
      )
    ),
    number: v.optional(about(v.picklist(['one', 'many']), 'Singular or plural')),
    voice: v.optional(about(v.picklist(['active', 'passive']), 'For verbs: passive is "was abused"')),
    in: v.optional(about(oneOrMore(v.picklist(roles)), 'The part of the document in which the wording stands')),
    case: v.optional(
      about(
        v.picklist(['capitalized', 'lower']),
        'The first letter; a capital at the start of a sentence counts as neither'
      )
    ),
    profile: v.optional(about(oneOrMore(profileSchema), 'The profile in force is one of these')),
    then: v.optional(
      about(
        v.picklist(['information', 'no-fix']),
        'Only in `unless`, where it does not silence. information: report it as an information without a replacement; no-fix: report it as ever, without a replacement'
      )
    )
  }),
  'One line of conditions: all of its keys must hold. Of several lines one is enough'
)
const conditions = (description: string) =>
  v.optional(about(v.pipe(v.array(conditionSchema), v.minLength(1), atMost(50)), description))

export const patternSchema = about(
  v.strictObject({
    noun: v.optional(
      about(v.string(), 'A noun in singular, plural and possessive: `drug user` finds drug users and drug user’s')
    ),
    verb: v.optional(
      about(v.string(), 'A verb in every form: `commit suicide` finds commits, committed, committing suicide')
    ),
    adjective: v.optional(about(v.string(), 'An adjective, as it stands: `drug-dependent`')),
    phrase: v.optional(about(v.string(), 'Words as they stand; only words in brackets inflect: `[stay] clean`')),
    acronym: v.optional(about(v.string(), 'Letters in exactly this case, and their plural: `IDU` finds IDU and IDUs')),
    as: v.optional(about(v.string(), 'A label for this pattern, so that a suggestion can be for it alone')),
    underline: v.optional(about(v.string(), 'The part of the wording that is shown to the writer; without it, all')),
    severity: v.optional(severitySchema),
    since: v.optional(
      about(
        v.pipe(v.string(), v.regex(versionForm, 'must be a version in quotes, such as "0.2"')),
        'The version of stigmalint that brought this pattern, where it came later than its rule: a configuration with an earlier `rules-since` does not have it. Of no meaning in a house folder'
      )
    ),
    profiles: v.optional(about(v.array(profileSchema), 'Only for these profiles')),
    when: conditions('Only where one of these lines holds'),
    unless: conditions('Not where one of these lines holds')
  }),
  'A wording to find. [a, b]: one of these words in any form; (a): may be there or not; <name>: a word of that lexicon; ...: up to three small words'
)

export const suggestionSchema = about(
  v.strictObject({
    for: v.optional(about(oneOrMore(v.string()), 'Only for the patterns with this label (`as`); without it, for all')),
    one: v.optional(about(text(120), 'For nouns, the singular, without article: person who uses drugs')),
    many: v.optional(about(text(120), 'For nouns, the plural: people who use drugs')),
    with: v.optional(about(text(120), 'The words to write instead, as they stand')),
    replace: v.optional(about(text(80), 'Only this part of the wording is replaced by `with`')),
    verb: v.optional(
      about(text(120), 'A verb that takes the form of the one it replaces: `die by suicide` gives died by suicide')
    ),
    after: v.optional(
      about(
        v.strictObject({ one: text(120), many: text(120) }),
        'For adjectives, what stands behind the noun instead: who uses drugs, who use drugs'
      )
    ),
    profiles: v.optional(about(v.array(profileSchema), 'Only for these profiles')),
    applicability: applicabilitySchema,
    because: v.optional(about(text(200), 'What the writer has to decide; required where the choice is the writer’s')),
    'drop-article': v.optional(about(v.boolean(), 'An article before the wording goes too')),
    when: conditions('Only where one of these lines holds'),
    unless: conditions('Not where one of these lines holds')
  }),
  'One replacement: `one` and `many`, or `with` (and `replace`), or `verb`, or `after`'
)

const citationSchema = v.strictObject({
  id: about(v.string(), 'The id of an entry in sources.yml'),
  says: about(
    v.picklist(['avoid', 'avoid-in-part', 'recommends', 'accepts', 'uses', 'shows-harm', 'instead']),
    'What the source says of the flagged wording. recommends: to write it; accepts: that it may be written; uses: it writes so itself; shows-harm: a study of its effect; instead: it writes what is proposed instead'
  ),
  names: v.optional(
    about(
      v.string(),
      'The wording that the source names, where it is not the one flagged: the head of a compound, a synonym'
    )
  ),
  at: v.optional(about(v.string(), 'Where in the source: a page, a table, a section'))
})

/** What is underlined stands in «…»; <<…>> is for keyboards without these marks. */
const marked = v.pipe(
  v.string(),
  v.regex(/«[^»]+»|<<(?:(?!>>)[\s\S])+>>/, 'must mark what is underlined with «…» or <<…>>'),
  v.transform((written) => written.replace(/<<((?:(?!>>)[\s\S])+)>>/g, '«$1»'))
)

export const examplesSchema = about(
  v.strictObject({
    flagged: v.optional(
      about(
        v.array(
          v.strictObject({
            text: about(marked, 'A whole sentence, with «…» or <<…>> round exactly what is underlined'),
            becomes: about(v.string(), 'The whole sentence after the first replacement'),
            profile: v.optional(profileSchema),
            severity: v.optional(severitySchema)
          })
        ),
        'Sentences that must be found, and how they read afterwards'
      )
    ),
    reported: v.optional(
      about(
        v.array(
          v.strictObject({
            text: about(marked, 'A whole sentence, with «…» or <<…>> round exactly what is underlined'),
            because: about(v.picklist(reportedReasons), `Why it is not rewritten. ${meanings(reportedReasons)}`),
            profile: v.optional(profileSchema)
          })
        ),
        'Sentences that must be found, and not rewritten'
      )
    ),
    unflagged: v.optional(
      about(
        v.array(
          v.strictObject({
            text: about(
              v.pipe(v.string(), v.regex(/^(?![\s\S]*<<[\s\S]*>>)[^«»]*$/, 'must not mark anything with «…» or <<…>>')),
              'A whole sentence that must be left alone'
            ),
            because: about(v.picklist(leftAloneReasons), `Why it is left alone. ${meanings(leftAloneReasons)}`),
            profile: v.optional(profileSchema)
          })
        ),
        'Sentences that must be left alone, at least one'
      )
    )
  }),
  'Every line is a test'
)

const id = v.pipe(
  v.string(),
  v.regex(
    /^([a-z]{2}\/)?[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be pack/rule in lower case, as in the path of the file'
  )
)
const statusSchema = about(
  v.picklist(['draft', 'stable', 'deprecated']),
  'draft: switched off; stable: in force; deprecated: will go'
)

export const ruleSchema = v.strictObject({
  id: about(id, 'pack/rule, as in the path of the file; never changes once published'),
  title: about(text(70), 'What is flagged'),
  status: statusSchema,
  since: about(v.string(), 'The version in which the rule first appeared'),
  severity: severitySchema,
  message: about(text(80), 'What is wrong, in one line without a full stop; {actual} is the wording found'),
  why: about(text(300), 'One or two plain sentences for the writer'),
  flag: about(
    v.pipe(v.array(patternSchema), v.minLength(1, 'must have at least one pattern'), atMost(100)),
    'What is found: a list of patterns'
  ),
  when: conditions('For every pattern: only where one of these lines holds'),
  unless: conditions('For every pattern: not where one of these lines holds'),
  suggest: about(
    v.pipe(v.array(suggestionSchema), atMost(100)),
    'What to write instead, best first; [] where nothing fits everywhere'
  ),
  sources: about(
    v.pipe(v.array(citationSchema), v.minLength(1, 'must name at least one source'), atMost(100)),
    'Who says so; the severity has to follow from it'
  ),
  examples: examplesSchema
})

/** A house rule that changes a built-in one. */
export const extensionSchema = v.strictObject({
  extends: about(id, 'The id of the built-in rule that this file changes'),
  status: v.optional(about(v.picklist(['draft', 'stable', 'deprecated']), 'draft: this change is not in force')),
  severity: v.optional(severitySchema),
  sources: v.optional(about(v.pipe(v.array(citationSchema), atMost(100)), 'Added to the sources of the built-in rule')),
  suggest: v.optional(
    about(v.pipe(v.array(suggestionSchema), atMost(100)), 'Stands in place of the replacements of the built-in rule')
  ),
  unless: conditions('Added to the exceptions of the built-in rule'),
  examples: v.optional(examplesSchema)
})

const entrySchema = v.union([
  v.string(),
  v.strictObject({
    term: about(v.string(), 'The word or words'),
    also: v.optional(about(v.array(v.string()), 'Other words with the same values')),
    values: v.optional(
      about(v.record(v.string(), v.string()), 'What a suggestion may ask for: {drug.disorder} is the value `disorder`')
    )
  })
])

export const lexiconSchema = v.strictObject({
  id: about(
    v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be in lower case with hyphens')),
    'The name of the file; rules write it as <name>'
  ),
  title: about(text(120), 'What the words have in common'),
  inflect: v.optional(
    about(
      v.picklist(['noun', 'verb', 'none']),
      'noun: singular and plural match; verb: all forms match; none (default): as written'
    )
  ),
  include: v.optional(about(v.array(v.string()), 'Ids of lexicons whose words belong to this one too')),
  entries: about(v.array(entrySchema), 'The words')
})

export const namesSchema = v.array(
  v.strictObject({
    id: about(v.string(), 'A name for this entry'),
    name: about(v.string(), 'The official name, with its capitals'),
    short: v.optional(about(v.string(), 'Its abbreviation')),
    also: v.optional(about(v.array(v.string()), 'Other forms of the name')),
    now: v.optional(about(v.string(), 'Its name today, if it was renamed')),
    kind: about(
      v.picklist([
        'agency',
        'organization',
        'law',
        'instrument',
        'programme',
        'journal',
        'title',
        'event',
        'scale',
        'fixed-phrase'
      ]),
      'What it names. fixed-phrase: matched in any letter case; all others need their capitals'
    ),
    where: v.optional(about(v.string(), 'Country or body')),
    basis: v.optional(about(v.string(), 'How this is known'))
  })
)

export const sourcesSchema = v.array(
  v.strictObject({
    id: about(v.string(), 'What rules cite it by'),
    title: about(v.string(), 'The title of the work'),
    publisher: v.optional(about(v.string(), 'Who published it')),
    authors: v.optional(about(v.array(v.string()), 'Who wrote it')),
    year: v.optional(
      about(v.union([v.number(), v.literal('n.d.')]), 'The year of publication; n.d. where the work gives none')
    ),
    circa: v.optional(about(v.boolean(), 'The year is a guess')),
    container: v.optional(about(v.string(), 'What it appeared in: a journal, a report, a website')),
    volume: v.optional(about(v.string(), 'The volume of the journal')),
    issue: v.optional(about(v.string(), 'The issue in the volume')),
    pages: v.optional(about(v.string(), 'The pages in it: 8-9')),
    language: v.optional(about(v.string(), 'Its language, as a code: es; without it, English')),
    short: v.optional(about(v.string(), 'Its publisher in a few letters, as readers know it: UNFPA')),
    kind: about(
      v.string(),
      'guide, study, resolution, glossary …; own-judgement: no source at all, for a word that no guide lists'
    ),
    body: v.optional(
      about(
        v.picklist(['un', 'government', 'society', 'local', 'journal', 'organization', 'press']),
        'Who speaks, the first of these where several do: un (a body of the United Nations), government (of a country), society (of a profession), local (a state, county or city), journal (a paper), organization, press (news, blogs, copies by others). Readers see them in this order; without it, organization'
      )
    ),
    profile: v.optional(about(v.picklist(profileIds), 'Whose wording it is: readers with this profile see it first')),
    doi: v.optional(
      about(
        v.pipe(v.string(), v.regex(doi, 'is no DOI, write one such as 10.1000/182, without https://doi.org/')),
        'Its DOI, without https://doi.org/'
      )
    ),
    url: v.optional(
      about(
        v.pipe(
          v.string(),
          v.regex(webPage, 'is no address of a web page, write an address that begins with https:// and has no blank')
        ),
        'The address at which its publisher has it, where it has no DOI; never that of a copy'
      )
    ),
    'read-at': v.optional(
      about(
        v.pipe(
          v.string(),
          v.regex(webPage, 'is no address of a web page, write an address that begins with https:// and has no blank')
        ),
        'The address of the copy in which it was read, where that is not the publisher’s'
      )
    ),
    'looked-at': v.optional(
      about(
        v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no date, write one such as 2026-11-29')),
        'The day on which it was last looked at'
      )
    ),
    status: v.optional(
      about(v.picklist(['needs-check']), 'needs-check: its text was not at hand; what is cited of it is from a report')
    ),
    voice: v.optional(
      about(
        v.string(),
        'The id of the voice that speaks in it: copies and editions of one list are one voice; without it, its own'
      )
    ),
    region: v.optional(
      about(v.string(), 'Where it speaks for, as a country code; int: everywhere; without it, the profile’s')
    ),
    concerned: v.optional(about(v.boolean(), 'The people whom the words are about speak in it')),
    read: v.optional(
      about(
        v.picklist(['whole', 'part', 'quoted']),
        'How much of it was read: the whole text or list, a part, or only what others quote or report of it'
      )
    ),
    seen: v.optional(about(v.string(), 'Which part of it was read')),
    secondary: v.optional(about(v.boolean(), 'Read in a copy or in a report of it, not at the source'))
  })
)

export const profileFileSchema = v.strictObject({
  id: profileSchema,
  title: about(v.string(), 'Its name in full'),
  order: v.optional(about(v.number(), 'Its place in lists, the lowest first')),
  default: v.optional(about(v.boolean(), 'In force where nobody chooses; one of the built-in profiles is')),
  description: v.optional(about(v.string(), 'Whose wording it follows, as a writer who chooses reads it')),
  spelling: v.optional(
    about(
      v.picklist(['british', 'american', 'as-document']),
      'How wordings are spelled in a document whose own words do not tell. as-document: words that only hint at a spelling decide, too, and where none does it is the British one'
    )
  ),
  severity: v.optional(about(v.record(v.string(), severitySchema), 'Rules that have another severity here'))
})

/** The kind of an entry that stands for no source: rules cite it where no guide says anything against the wording. */
export const ownJudgementKind = 'own-judgement' as const

export const commonWordsSchema = v.array(
  v.strictObject({
    cost: about(
      v.pipe(v.number(), v.minValue(1)),
      'How much it costs to look for one of these words: the more common, the more'
    ),
    words: about(v.array(v.string()), 'The words, in lower case and in each of their forms')
  })
)

const grammarList = {
  id: about(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)), 'The name by which grammar asks for it'),
  title: about(v.string(), 'What its words are, or what they say')
}
export const grammarSchema = v.array(
  v.union([
    v.strictObject({ ...grammarList, words: about(v.array(v.string()), 'Words in lower case') }),
    v.strictObject({
      ...grammarList,
      forms: about(
        v.record(v.string(), v.union([v.string(), v.array(v.string())])),
        'A word, and those that go with it'
      )
    })
  ])
)

export const renamedSchema = v.record(v.string(), v.string())

export type AuthoredRule = v.InferOutput<typeof ruleSchema>
export type AuthoredPattern = v.InferOutput<typeof patternSchema>
export type AuthoredCondition = v.InferOutput<typeof conditionSchema>
export type AuthoredSuggestion = v.InferOutput<typeof suggestionSchema>
export type AuthoredLexicon = v.InferOutput<typeof lexiconSchema>
export type AuthoredName = v.InferOutput<typeof namesSchema>[number]
export type Extension = v.InferOutput<typeof extensionSchema>
export type Source = v.InferOutput<typeof sourcesSchema>[number]
export type CommonWords = v.InferOutput<typeof commonWordsSchema>
export type ProfileFile = v.InferOutput<typeof profileFileSchema>
export type Level = v.InferOutput<typeof severitySchema>
export type { ProfileId } from './profile-list.js'
export type Spelling = NonNullable<ProfileFile['spelling']>
