/** The grammar of each language. */
import type { Grammar } from './grammar.js'
import type { LanguageId } from './language.js'

const grammars: Readonly<Record<LanguageId, () => Promise<Grammar>>> = {
  en: async () => (await import('./english/grammar.js')).grammar
}

export const grammarOf = (id: LanguageId): Promise<Grammar> => grammars[id]()
