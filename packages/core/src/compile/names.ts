/** Names of laws, bodies and the like, by their first word. */
import type { Name } from './rule-set.js'
import type { AuthoredName } from './schema.js'
import type { Language } from '../languages/language.js'

export function compileNames(authored: readonly AuthoredName[], language: Language): Record<string, Name[]> {
  const names = authored.flatMap((name) =>
    [name.name, ...(name.also ?? []), ...(name.now === undefined ? [] : [name.now])]
      .map((written) => ({
        id: name.id,
        words: language.wordsOf(written),
        capitals: capitalsOf(written, language),
        anyCase: name.kind === 'fixed-phrase'
      }))
      .filter((compiled) => compiled.words.length > (compiled.anyCase ? 0 : 1))
  )
  const byFirst = new Map<string, Name[]>()
  for (const name of names) {
    const first = name.words[0] ?? ''
    const own = byFirst.get(first)
    if (own) own.push(name)
    else byFirst.set(first, [name])
  }
  return Object.fromEntries(byFirst)
}

const capitalsOf = (written: string, { ampersand, splitWord }: Language): (0 | 1)[] =>
  written
    .replaceAll('&', ` ${ampersand} `)
    .split(/\s+/)
    .flatMap((word) => splitWord(word).map((part): 0 | 1 => (/^[\p{Lu}\p{N}]/u.test(word.slice(part.start)) ? 1 : 0)))
