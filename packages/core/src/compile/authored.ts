/** What rule files say, read and not compiled yet. */
import type { LanguageId } from '../languages/language.js'
import type { Locate } from './load.js'
import type { AuthoredLexicon, AuthoredName, AuthoredRule, CommonWords, ProfileFile, Source } from './schema.js'

/** Everything that was read, before it is compiled: what a house folder builds upon. */
export interface Authored {
  /** a house folder's is that of the rules that it builds upon */
  language: LanguageId
  rules: AuthoredRule[]
  lexicons: AuthoredLexicon[]
  names: AuthoredName[]
  sources: Source[]
  profiles: ProfileFile[]
  renamed: Record<string, string>
  commonWords: CommonWords
}

export const nothingAuthored: Authored = {
  language: 'en',
  rules: [],
  lexicons: [],
  names: [],
  sources: [],
  profiles: [],
  renamed: {},
  commonWords: []
}

export interface RulePlace {
  path: string
  locate: Locate
  /** the examples in this very file */
  examples: AuthoredRule['examples']
  isExtension: boolean
}
