/** The forms of a wording that its rule knows: who allows "inmates" means "inmate" as well. */
import type { Rules } from '@stigmalint/core'
import { languageOf, type Language } from '@stigmalint/core/compile'

/** The wording in its forms, itself first. Only its main word changes: of "drug addicts" not the drugs. */
export function formsOf(term: string, ruleId: string, { rules, patterns, language }: Rules): string[] {
  const words = [...term.matchAll(/[\p{L}\p{N}]+/gu)]
  const forms = new Set([term])
  for (const pattern of patterns) {
    if (rules[pattern.rule]?.id !== ruleId) continue
    for (const { atoms, head } of pattern.sequences) {
      const main = words[head]
      if (atoms.length !== words.length || !main) continue
      const isFitting = atoms.every(
        (atom, index) => atom.kind !== 'word' || Object.hasOwn(atom.forms, (words[index]?.[0] ?? '').toLowerCase())
      )
      const atom = atoms[head]
      if (!isFitting || atom?.kind !== 'word') continue
      for (const form of family(main[0].toLowerCase(), Object.keys(atom.forms), languageOf(language)))
        forms.add(term.slice(0, main.index) + form + term.slice(main.index + main[0].length))
    }
  }
  return [...forms]
}

/** Which of these words are forms of the same word. */
function family(word: string, all: readonly string[], { nounForms, verbForms }: Language): string[] {
  const related = all.flatMap((base) => {
    const own = [...nounForms(base).keys(), ...verbForms(base).keys()]
    return own.includes(word) ? own : []
  })
  return all.filter((form) => form !== word && related.includes(form))
}
