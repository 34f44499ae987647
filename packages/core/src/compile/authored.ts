/** What rule files say, read and not compiled yet. */
import type { Locate } from './load.js'
import type { AuthoredLexicon, AuthoredName, AuthoredRule, CommonWords, ProfileFile, Source } from './schema.js'

/** Everything that was read, before it is compiled: what a house folder builds upon. */
export interface Authored {
  rules: AuthoredRule[]
  lexicons: AuthoredLexicon[]
  names: AuthoredName[]
  sources: Source[]
  profiles: ProfileFile[]
  renamed: Record<string, string>
  commonWords: CommonWords
}

export const nothingAuthored: Authored = {
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
