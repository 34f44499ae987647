/** What asks for anybody, and so for more nouns than the list of them: the word table and their endings name people, too. */
import type { Sequence } from './rule-set.js'

/** Does it ask for the list of nouns for people, and nothing else? */
export const isOfPersons = ({ atoms: [first, ...more] }: Sequence): boolean =>
  more.length === 0 && first?.kind === 'lexicon' && first.name === 'person'
