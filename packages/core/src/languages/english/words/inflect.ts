/** The inflection of English nouns and verbs, for patterns and for replacements. */
import type { Feature } from '../../language.js'
import { formsOfBe, pluralsOfPeople } from './lists.js'

const irregularPlurals: Readonly<Record<string, string>> = {
  ...pluralsOfPeople,
  wife: 'wives',
  life: 'lives',
  knife: 'knives',
  half: 'halves',
  self: 'selves',
  thief: 'thieves',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  crisis: 'crises',
  diagnosis: 'diagnoses',
  analysis: 'analyses',
  hypothesis: 'hypotheses',
  offspring: 'offspring',
  youth: 'youth',
  series: 'series'
}

/** Past tense, past participle and -ing form where the rules below do not give them. */
const irregularVerbs: Readonly<Record<string, readonly [past: string, participle: string, ing?: string]>> = {
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bring: ['brought', 'brought'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  do: ['did', 'done'],
  drink: ['drank', 'drunk'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lie: ['lay', 'lain', 'lying'],
  live: ['lived', 'lived'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  shoot: ['shot', 'shot'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
  bite: ['bit', 'bitten'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  draw: ['drew', 'drawn'],
  eat: ['ate', 'eaten'],
  grow: ['grew', 'grown'],
  hear: ['heard', 'heard'],
  hide: ['hid', 'hidden'],
  hurt: ['hurt', 'hurt'],
  let: ['let', 'let'],
  mean: ['meant', 'meant'],
  pay: ['paid', 'paid'],
  ride: ['rode', 'ridden'],
  rise: ['rose', 'risen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  sink: ['sank', 'sunk'],
  sit: ['sat', 'sat'],
  sleep: ['slept', 'slept'],
  steal: ['stole', 'stolen'],
  swear: ['swore', 'sworn'],
  teach: ['taught', 'taught'],
  tear: ['tore', 'torn'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  wake: ['woke', 'woken'],
  wear: ['wore', 'worn'],
  die: ['died', 'died', 'dying']
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/** One vowel between consonants at the end of a one-syllable word doubles its last letter: stop, stopped. */
function doublesLastLetter(word: string): boolean {
  const [c3, c2, c1] = [word.at(-3), word.at(-2), word.at(-1)]
  if (c1 === undefined || isVowel(c1) || 'wxyh'.includes(c1) || !isVowel(c2)) return false
  if (word.length === 2) return false
  const isOneSyllable = (word.match(/[aeiouy]+/g) ?? []).length === 1
  return !isVowel(c3) && (isOneSyllable || /(?:commit|admit|permit|refer|prefer|occur|regret|control)$/.test(word))
}

/** The plural of a singular noun, in lower case. */
export function pluralOf(noun: string): string {
  const irregular = Object.entries(irregularPlurals).find(
    ([one]) => noun === one || (one.length > 3 && noun.endsWith(one))
  )
  if (irregular) return noun.slice(0, noun.length - irregular[0].length) + irregular[1]
  if (/(?:[^aeiou])y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}

/** The plural of an acronym or another word that keeps its letters. */
export const acronymPlural = (acronym: string): string => `${acronym}s`

/** Every form of a noun with its features. */
export function nounForms(noun: string): Map<string, Feature[]> {
  const forms = new Map<string, Feature[]>([[noun, ['one']]])
  add(forms, pluralOf(noun), 'many')
  // "junky, junkys" and the like stand in texts as they are written
  if (noun.endsWith('y') && pluralOf(noun).endsWith('ies')) add(forms, `${noun}s`, 'many')
  return forms
}

/** One form of a verb; `s` is the third person singular. */
export function verbForm(verb: string, feature: Feature): string {
  if (verb === 'be') return { base: 'be', s: 'is', ed: 'was', en: 'been', ing: 'being', one: 'be', many: 'be' }[feature]
  const irregular = irregularVerbs[verb]
  switch (feature) {
    case 's':
      if (verb === 'have') return 'has'
      if (verb === 'do' || verb === 'go') return `${verb}es`
      return /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : /(?:s|x|z|ch|sh)$/.test(verb)
          ? `${verb}es`
          : `${verb}s`
    case 'ed':
      return irregular?.[0] ?? regularPast(verb)
    case 'en':
      return irregular?.[1] ?? regularPast(verb)
    case 'ing':
      if (irregular?.[2]) return irregular[2]
      if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`
      return doublesLastLetter(verb) || verb === 'get' || verb === 'quit' ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`
    default:
      return verb
  }
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return doublesLastLetter(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`
}

/** Every form of a verb with its features; "abused" is both past tense and participle. */
export function verbForms(verb: string): Map<string, Feature[]> {
  if (verb === 'be') {
    const forms = new Map<string, Feature[]>()
    for (const [form, feature] of formsOfBe) add(forms, form, feature)
    return forms
  }
  const forms = new Map<string, Feature[]>()
  for (const feature of ['base', 's', 'ed', 'en', 'ing'] as const) add(forms, verbForm(verb, feature), feature)
  if (verb === 'get') add(forms, 'gotten', 'en')
  return forms
}

function add(forms: Map<string, Feature[]>, form: string, feature: Feature): void {
  const features = forms.get(form)
  if (!features) forms.set(form, [feature])
  else if (!features.includes(feature)) features.push(feature)
}
