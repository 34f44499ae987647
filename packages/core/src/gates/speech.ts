/** What a language tells of who speaks, and of what. Words are given in lower case. */
import type { Lexicons } from '../match/lexicons.js'
import type { Token, TokenRange } from '../match/tokens.js'

export interface Speech {
  /** Does somebody say the words in `range` of themselves: "I am an …"? */
  isSelfDescription: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => boolean
  /** Of such words: do others say them of the one who speaks: "I was called an …", "they said I was an …"? */
  isSaidByOthers: (tokens: readonly Token[], range: TokenRange) => boolean
  /** Does a verb of saying before token `at` report what an instrument, or the body that adopted it, says? */
  reportsInstrument: (tokens: readonly Token[], at: number, lexicons: Lexicons) => boolean
  /** Do somebody's words stand behind this text, as behind "she told the court, "? */
  leadsQuotation: (text: string) => boolean
  /** Is a text an entry of a list of references? */
  isCitation: (text: string) => boolean
  /** Does a text give a year or an address, as an entry does under a heading for references? */
  givesSource: (text: string) => boolean
  /** Do the words say that what stands in brackets is taken out of the text? */
  takesOutBrackets: (words: readonly string[]) => boolean
  /** Has a clause, and neither a name nor a list, such a word? */
  isOfClause: (word: string) => boolean
  /** Does it deny what stands behind it? */
  isNegation: (word: string) => boolean
  /** Do examples follow: "terms such |as|"? */
  leadsExamples: (word: string) => boolean
  /** Does who writes it speak of themselves? */
  isOfSpeaker: (word: string) => boolean
  /** Does a figure of speech follow these words: "as if"? */
  leadsFigure: (words: readonly string[]) => boolean
  /** Does a text set one wording beside another: "x vs. y"? */
  setsSideBySide: (text: string) => boolean
  /** Does a heading, or what leads a list in, say that words follow which are not to be used? */
  announcesBadWords: (text: string, lexicons: Lexicons) => boolean
  /** Is it a line that explains it as a word: "x: a slur", "x (noun)"? */
  isEntry: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => boolean
  /** Is a sentence nothing but words that the next one is about: "x, y. (These terms …)"? */
  isExplainedNext: (tokens: readonly Token[], next: readonly Token[], lexicons: Lexicons) => boolean
  /** Does a noun that can be counted stand bare in the singular, so that it is named? */
  isBareNoun: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => boolean
  /** Is it among the items of a list whose head is a noun for words: "labels to avoid include x and y"? */
  isInWordList: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => boolean
  /** Is it what people are said to be called, or not to be called: "describe people as y"? */
  isGivenName: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => boolean
  /** Is another wording set against it: "x rather than y"? `namesOwnWording`: what a rule would write stands in the sentence. */
  isContrasted: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons, namesOwnWording: boolean) => boolean
}
