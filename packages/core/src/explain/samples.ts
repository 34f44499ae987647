/**
 * The language of rules in ordinary words. Patterns and slots are for those who write rules: a reader sees a wording as
 * it may stand in a text, `heroin addict` for `<drug> addict`, with the words that the rule's own examples have.
 */
import type { ClassName, LexiconEntry, Rules, Wording } from '../compile/rule-set.js'
import type { AuthoredRule } from '../compile/schema.js'
import { withArticles } from '../suggest/article.js'

export interface Samples {
  /** an example of what a pattern finds: without what may be left out, and with the first of several words */
  ofPattern: (written: string) => string
  /** singular and plural where they differ */
  ofWording: (wording: Wording) => string
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

export function samplesOf(examples: AuthoredRule['examples'], { lexicons }: Pick<Rules, 'lexicons'>): Samples {
  const marked = (examples.flagged ?? []).flatMap(({ text }) => text.match(/«[^»]*»/g) ?? []).map(wordsIn)
  const sentences = (examples.flagged ?? []).map(({ becomes }) => becomes)

  const wordOf = (lexicon: string, key?: string): string => {
    const fits = (entry: LexiconEntry): boolean => key === undefined || Object.hasOwn(entry.values, key)
    // The word that names the lexicon is the most general one, and seldom what a reader would call an example.
    const entries = (Object.hasOwn(lexicons, lexicon) ? (lexicons[lexicon] ?? []) : [])
      .filter(fits)
      .toSorted((a, b) => rankOf(a, lexicon) - rankOf(b, lexicon))
    const entry = entries.find(({ words }) => marked.some((own) => own.includes(` ${words.join(' ')} `))) ?? entries[0]
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
    return `${before[0]?.toLowerCase() ?? noun} ${phrase}`
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
    ofWording: (wording) => {
      switch (wording.form) {
        case 'noun':
          return bothForms(filled(wording.one), filled(wording.many))
        case 'with':
          return filled(wording.with)
        case 'verb':
          return filled(wording.verb)
        case 'after':
          return behindNoun(filled(wording.many), 'people')
      }
    }
  }
}

const bothForms = (one: string, many: string): string => (one === many ? one : `${one}, ${many}`)

const rankOf = ({ words, number }: LexiconEntry, lexicon: string): number =>
  (words.length === 1 && (words[0] === lexicon || words[0] === `${lexicon}s`) ? 2 : 0) + (number === 'many' ? 1 : 0)

/** In lower case, each word between blanks. */
const wordsIn = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
