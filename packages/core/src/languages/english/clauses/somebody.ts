/** Does a noun or a name stand for somebody, where no list of nouns for people has it? */
import { kindAt, tagAt } from '../analysis/ask.js'
import { titlesOfPeople } from '../words/open-classes.js'
import type { Token, TokenRange } from '../../../match/tokens.js'

const titles: ReadonlySet<string> = new Set(titlesOfPeople)
/** "Dr Anna Maria Lind": from a name back to its title. */
const longestName = 4

/** "the king", "Ms Lind": by what the table of words says of a noun, and by the title before a name. */
export function namesSomebody(tokens: readonly Token[], { to }: TokenRange): boolean {
  const at = to - 1
  return tagAt(tokens, at) === 'NP' ? hasTitle(tokens, at) : kindAt(tokens, at) === 'person'
}

function hasTitle(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index >= Math.max(0, at - longestName); index--) {
    const token = tokens[index]
    if (titles.has(token?.text ?? '')) return true
    // "Mr. Lind"
    if (token?.text !== '.' && tagAt(tokens, index) !== 'NP') return false
  }
  return false
}
