/**
 * The language of rules in ordinary words. Patterns and slots are for those who write rules: a reader sees a wording as
 * it may stand in a text, `heroin addict` for `<drug> addict`, with the words that the rule's own examples have.
 */
import type { ClassName, LexiconEntry, Rules, Sequence, Wording } from '../compile/rule-set.js'
import type { AuthoredRule } from '../compile/schema.js'
import { phraseText, restText } from '../compile/wording.js'
import { languageOf } from '../languages/index.js'

export interface Samples {
  /** an example of what a pattern finds: without what may be left out, and with the first of several words */
  ofPattern: (written: string) => string
  /** singular and plural where they differ, else the one form; where only a part is replaced, with the rest of `found` round it */
  ofWording: (wording: Wording, found: string) => string[]
}

const sampleOfClass: Readonly<Record<ClassName, string>> = {
  number: 'two',
  figure: '12',
  year: '2020',
  determiner: 'the',
  adverb: 'often',
  pronoun: 'they',
  'verb-be': 'is',
  'clause-start': '',
  'clause-end': ''
}

const isClass = (name: string): name is ClassName => Object.hasOwn(sampleOfClass, name)

/** `patterns` are those of the rule, as written. */
export function samplesOf(
  examples: AuthoredRule['examples'],
  patterns: readonly string[],
  { lexicons, language }: Pick<Rules, 'lexicons' | 'language'>
): Samples {
  const { withArticles, leads, isOfClass } = languageOf(language)
  const own = new Set(patterns.flatMap((written) => written.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? []))
  /** A word that the rule has itself, or that names the lexicon, is seldom what a reader would call an example. */
  const isGeneral = ({ words }: LexiconEntry, lexicon: string): boolean =>
    words.some((word) => [word, word.replace(/s$/, '')].some((form) => own.has(form) || form === lexicon))
  const marked = (examples.flagged ?? []).flatMap(({ text }) => text.match(/«[^»]*»/g) ?? []).map(wordsIn)
  const sentences = (examples.flagged ?? []).map(({ becomes }) => becomes)

  const wordOf = (lexicon: string, key?: string): string => {
    const fits = (entry: LexiconEntry): boolean => key === undefined || Object.hasOwn(entry.values, key)
    const timesOf = ({ words }: LexiconEntry): number =>
      marked.filter((example) => example.includes(` ${words.join(' ')} `)).length
    const [{ entry } = {}] = (Object.hasOwn(lexicons, lexicon) ? (lexicons[lexicon] ?? []) : [])
      .filter(fits)
      .map((one) => ({ entry: one, isGeneral: isGeneral(one, lexicon), times: timesOf(one) }))
      .toSorted((a, b) => Number(a.isGeneral) - Number(b.isGeneral) || b.times - a.times)
    return (key === undefined ? entry?.words.join(' ') : entry?.values[key]) ?? lexicon.replaceAll('-', ' ')
  }
  const filled = (wording: string): string =>
    withArticles(
      wording.replace(/\{([a-z-]+)(?:\.([a-z-]+))?\}/g, (_all, name: string, key?: string) => wordOf(name, key))
    )
  /** What stands behind a noun is shown with one: "women who use drugs". */
  const behindNoun = (phrase: string, noun: string): string => {
    const before = sentences.flatMap((sentence) => {
      const at = sentence.indexOf(` ${phrase}`)
      return at < 0 ? [] : (/\p{L}[\p{L}-]*$/u.exec(sentence.slice(0, at)) ?? [])
    })
    const found = before.map((word) => word.toLowerCase()).find((word) => !isOfClass('verb-be', word))
    return `${found ?? noun} ${phrase}`
  }

  return {
    ofPattern: (written) =>
      written
        .replace(/\((?:\[[^\]]*\]|[^()[\]])*\)/g, '')
        .replace(/\[([^\],]*)[^\]]*\]/g, '$1')
        .replace(/<([^>]*)>/g, (_all, name: string) => (isClass(name) ? sampleOfClass[name] : wordOf(name)))
        .replaceAll('...', ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ofWording: (wording, found) => {
      switch (wording.form) {
        case 'noun':
          return bothForms(filled(phraseText(wording.one, leads)), filled(phraseText(wording.many, leads)))
        case 'with':
          return [withArticles(withinFound(filled(phraseText(wording.with, leads)), wording.replace ?? [], found))]
        case 'verb':
          return [filled(wording.verb)]
        case 'after':
          return [behindNoun(filled(restText(wording.many, leads)), 'people')]
      }
    }
  }
}

const bothForms = (one: string, many: string): string[] => [...new Set([one, many])]

/** "use" for the "abuse" of "drug abuse" reads "drug use". */
function withinFound(text: string, replaced: readonly Sequence[], found: string): string {
  const words = found.split(' ')
  for (const { atoms } of replaced)
    for (let at = 0; at + atoms.length <= words.length; at++)
      if (atoms.every((atom, index) => atom.kind === 'word' && Object.hasOwn(atom.forms, words[at + index] ?? '')))
        return [...words.slice(0, at), text, ...words.slice(at + atoms.length)].join(' ').trim()
  return text
}

/** In lower case, each word between blanks. */
const wordsIn = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
