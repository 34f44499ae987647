/** "What we no longer say", "Dated language": a heading or a lead says that words follow which are not to be used. */
import type { Lexicons } from '../../../match/lexicons.js'
import { disapprovals, writingVerbs } from '../words/open-classes.js'

const verbs: ReadonlySet<string> = new Set(writingVerbs)
const bad: ReadonlySet<string> = new Set(disapprovals)
const denials: ReadonlySet<string> = new Set(['not', 'never', 'without', 'stop', 'avoid', 'avoided', 'longer', 'out'])
const isDenial = (word: string): boolean => denials.has(word) || /n['’]t$/.test(word)
/** Longer ones say something of their own. */
const longest = 10

export function announcesBadWords(text: string, { language, list }: Lexicons): boolean {
  const words = language.wordsOf(text)
  if (words.length > longest) return false
  const isWordNoun = (word: string): boolean => list('word-noun').byFirst.has(word)
  const names = words.some(isWordNoun)
  return names ? words.some((word) => isDenial(word) || bad.has(word)) : isNotWritten(words)
}

/** "no longer say", "leave these out of your writing" */
const isNotWritten = (words: readonly string[]): boolean =>
  words.some(
    (word, at) => isDenial(word) && words.slice(at + 1).some((later) => verbs.has(later)) && !words.includes('used')
  )
