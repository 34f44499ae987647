/** What tools take and what they answer: the client is told these schemas, and what it sends is checked by them. */
import { profileNames } from '@stigmalint/configuration/names'
import { textFormats } from '@stigmalint/files'
import { z } from 'zod'

/** The longest text that is taken at once, in UTF-16 code units. */
export const mostCharacters = 2_000_000

export const profile = z.enum(profileNames).describe('Whose wording comes first; without it, that of the configuration')

const severity = z.enum(['error', 'warning', 'information'])

const wording = z.object({
  replaces: z.string().describe('The words that are replaced, which may be more than those found'),
  wording: z.string().describe('What to write in their place'),
  safe: z.boolean().describe('Same meaning and sure grammar; otherwise a person has to choose'),
  because: z.string().optional().describe('What the person has to decide')
})

export const finding = z.object({
  rule: z.string().describe('The id of the rule, for explain_rule'),
  severity: severity.describe('information: guides disagree, or the words are quoted; it is only a note'),
  words: z.string(),
  message: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  start: z.number().int().describe('Offset in UTF-16 code units'),
  end: z.number().int(),
  where: z.string().optional().describe('Where lines say nothing to a reader, such as the cell of a notebook'),
  wordings: z.array(wording).describe('What to write instead, best first')
})
export type Finding = z.infer<typeof finding>

const counts = {
  notes: z.number().int().describe('Notes that were found; they are listed only where they are asked for'),
  suppressed: z.number().int().describe('What a comment or the configuration switches off'),
  leftOut: z.number().int().describe('Findings that are not listed since there are too many')
}

const notes = z.boolean().default(false).describe('List notes, too')

export const checkText = {
  input: {
    text: z.string().max(mostCharacters),
    format: z
      .enum(textFormats.map(({ id }) => id))
      .default('markdown')
      .describe('As what the text is read'),
    profile: profile.optional(),
    notes
  },
  output: { findings: z.array(finding), ...counts }
}

export const checkFiles = {
  input: {
    paths: z
      .array(z.string().min(1).max(4096))
      .min(1)
      .max(100)
      .describe('Files or folders, relative to the first root, or full paths within the roots'),
    profile: profile.optional(),
    notes
  },
  output: {
    files: z
      .array(z.object({ path: z.string(), findings: z.array(finding), ...counts }))
      .describe('Files with findings or notes'),
    checked: z.number().int().describe('How many files were checked'),
    notChecked: z.array(z.string()).describe('What could not be checked, and why')
  }
}

const wordingGroup = z.object({
  patterns: z.array(z.string()).describe('For which words; none: for all of the rule'),
  wordings: z.array(
    z.object({
      text: z.string(),
      profiles: z.array(z.string()).nullable().describe('null: in all profiles'),
      safe: z.boolean(),
      because: z.string().nullable()
    })
  )
})

export const explainRule = {
  input: {
    rule: z.string().min(1).max(200).describe('An id such as drug-use/addict, or its name alone'),
    profile: profile.optional()
  },
  output: {
    id: z.string(),
    title: z.string(),
    severity: z.string(),
    why: z.string(),
    wordings: z.array(wordingGroup),
    examples: z.array(z.object({ before: z.string(), after: z.string() })).describe('What is marked stands in «…»'),
    leftAlone: z.array(z.object({ text: z.string(), because: z.string() })),
    sources: z.array(z.object({ says: z.string(), text: z.string(), url: z.string().nullable() })),
    page: z.string().describe('All of it, as Markdown')
  }
}

export const ruleInList = z.object({
  id: z.string(),
  pack: z.string(),
  title: z.string(),
  severity: z.string(),
  uri: z.string().describe('The resource that explains it')
})

export const listRules = {
  input: { pack: z.string().max(200).optional().describe('Only the rules of this pack') },
  output: { rules: z.array(ruleInList), packs: z.array(z.string()) }
}

export const rewriteSentence = {
  input: {
    sentence: z.string().min(1).max(10_000),
    profiles: z.array(profile).max(profileNames.length).optional().describe('Without them, all profiles')
  },
  output: {
    rewrites: z.array(
      z.object({
        profile: z.string(),
        text: z.string().describe('The sentence with the first wording of each finding'),
        changed: z.boolean(),
        findings: z.array(finding).describe('What was found in the sentence as it was given, with every wording')
      })
    )
  }
}
