/** Who says so: what a source says in words, and which sources a reader is shown first. */
import type { Reference, Rule } from '../compile/rule-set.js'
import type { Source } from '../compile/schema.js'
import { sourceAddress } from '../compile/web-address.js'

export type SourceVerdict = Rule['sources'][number]['says']

export interface ExplainedReference {
  id: string
  verdict: SourceVerdict
  /** what the source says of the wording, as a verb: "says to avoid it" */
  says: string
  /** in a few words: an abbreviation, the publisher or the authors */
  who: string
  /** authors or publisher, year, title and the place in it */
  text: string
  url: string | null
  /** what kind of body speaks */
  body: Body
  /** the profile whose wording it is, where it is one's */
  profile: string | null
  /** read in a copy or in a report of it, not at the source */
  secondary: boolean
  /** copies and editions of one list have the same voice */
  voice: string
  /** where it speaks for: a country code, or `int` */
  region: string
  /** the people whom the words are about speak in it */
  concerned: boolean
  /** its text was not at hand */
  needsCheck: boolean
}

type Body = NonNullable<Source['body']>

export const verdictInWords: Readonly<Record<SourceVerdict, string>> = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  'shows-harm': 'shows that it harms',
  recommends: 'recommends it',
  accepts: 'accepts it',
  uses: 'uses it',
  instead: 'writes what is proposed instead'
}

const verdicts: readonly SourceVerdict[] = [
  'avoid',
  'avoid-in-part',
  'shows-harm',
  'recommends',
  'accepts',
  'uses',
  'instead'
]
const bodies: readonly Body[] = ['un', 'government', 'society', 'local', 'journal', 'organization', 'press']

/** Said of a rule that rests on no guide's advice. */
export const ownJudgement = ({ sources }: Pick<Rule, 'sources'>): string =>
  `No guide that we have read ${sources.length === 0 ? 'lists this word' : 'advises against this word'}; to mark it is our own judgement.`

export function referencesOf(rule: Rule, reference: Reference): ExplainedReference[] {
  return rule.sources.map(({ id, says, at, names }) => {
    const source = Object.hasOwn(reference.sources, id) ? reference.sources[id] : undefined
    const profile = source?.profile ?? null
    return {
      id,
      verdict: says,
      says: names === undefined ? verdictInWords[says] : `${verdictInWords[says]} (of "${names}")`,
      who: source ? whoOf(source) : id,
      text: source ? [workOf(source), at].filter(Boolean).join(', ') : [id, at].filter(Boolean).join(', '),
      url: sourceAddress(source),
      body: source?.body ?? 'organization',
      profile,
      secondary: source?.secondary ?? false,
      voice: source?.voice ?? id,
      region: source?.region ?? (profile === 'un' ? 'int' : (profile ?? 'int')),
      concerned: source?.concerned ?? false,
      needsCheck: source?.status === 'needs-check'
    }
  })
}

/** "Kelly JF, Wakeman SE (2015), Title, Journal 128(1):8-9" */
function workOf({ authors, publisher, year, title, container, volume, issue, pages }: Source): string {
  const by = authors?.join(', ') ?? publisher
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const where = [container, number].filter(Boolean).join(' ')
  const parts = [by, year && `(${year})`, title, pages === undefined ? where : `${where}:${pages}`]
  return parts
    .filter((part) => part !== undefined && part !== '' && part !== 0)
    .join(', ')
    .replace(', (', ' (')
}

function whoOf({ short, authors, publisher, title, year }: Source): string {
  if (short !== undefined) return short
  const [first, second, ...others] = (authors ?? []).map((name) => name.replace(/ [A-Z]{1,3}(?= et al\.$|$)/, ''))
  if (first === undefined) return publisher ?? title
  const who =
    second !== undefined && others.length === 0
      ? `${first} and ${second}`
      : second === undefined && !/ et al\.$/.test(first)
        ? first
        : `${first.replace(/ et al\.$/, '')} and others`
  return year === undefined || year === 'n.d.' ? who : `${who} ${year}`
}

/**
 * The order in which sources are shown: those of the profile, then by the body that speaks, then by what they say.
 * A publisher that is cited more than once stands once.
 */
export function strongestFirst(
  references: readonly ExplainedReference[],
  profile: string | undefined
): ExplainedReference[] {
  const rank = ({ profile: own, body, secondary, verdict }: ExplainedReference): number =>
    (profile !== undefined && own === profile ? 0 : 1000) +
    bodies.indexOf(body) * 100 +
    (secondary ? 10 : 0) +
    verdicts.indexOf(verdict)
  return references.toSorted((a, b) => rank(a) - rank(b))
}

const forIt: readonly SourceVerdict[] = ['recommends', 'accepts', 'uses']

/** Whether a source that says so speaks for the wording. */
export const isForIt = (verdict: SourceVerdict): boolean => forIt.includes(verdict)
const isAgainst = ({ verdict }: ExplainedReference): boolean => verdict !== 'instead' && !forIt.includes(verdict)

/** The sources to show first: the strongest against the wording, and always one that recommends and one that uses it. */
export function strongest(
  references: readonly ExplainedReference[],
  profile: string | undefined,
  most: number
): ExplainedReference[] {
  const ranked = strongestFirst(references, profile)
  const named = forIt.flatMap((verdict) => ranked.find((cited) => cited.verdict === verdict) ?? [])
  return [...ranked.filter(isAgainst).slice(0, most), ...named]
}

type Voiced = Pick<ExplainedReference, 'who' | 'voice'>
export const isSameVoice = (one: Voiced, other: Voiced): boolean => one.who === other.who || one.voice === other.voice

/** Of sources that are one voice the first: so many are counted wherever it is told how many say something. */
export const eachVoiceOnce = <Cited extends Voiced>(cited: readonly Cited[]): Cited[] =>
  cited.filter((own, at) => cited.findIndex((other) => isSameVoice(other, own)) === at)

/** Sources that say the same, named as far as `most` allows. */
export interface Said {
  verdict: SourceVerdict
  names: string[]
  more: number
}

/**
 * What the sources say, in groups: against the wording, of its harm, for it. One that recommends, accepts or uses
 * the wording is always named, since it is what a writer has to weigh.
 */
export function saidBy(references: readonly ExplainedReference[], profile: string | undefined, most: number): Said[] {
  const ranked = strongestFirst(references, profile)
  const group = (verdict: SourceVerdict, own: readonly SourceVerdict[], limit: number): Said[] => {
    const found = ranked.filter((cited) => own.includes(cited.verdict))
    const isMixed = found.some((cited) => cited.verdict === verdict)
    const shown = isMixed ? verdict : (own.at(-1) ?? verdict)
    const all = eachVoiceOnce(found)
    const names = all
      .slice(0, limit)
      .map(({ who, verdict: said }) => (isMixed && said === 'avoid-in-part' ? `${who} (in part)` : who))
    return names.length === 0 ? [] : [{ verdict: shown, names, more: all.length - names.length }]
  }
  const against = group('avoid', ['avoid', 'avoid-in-part'], most)
  return [
    ...against,
    ...(against.length === 0 ? group('shows-harm', ['shows-harm'], most) : []),
    ...group('recommends', ['recommends'], 1),
    ...group('accepts', ['accepts'], 1),
    ...group('uses', ['uses'], 1)
  ]
}

const verbs: Readonly<Record<SourceVerdict, readonly [one: string, many: string]>> = {
  avoid: ['Advises against it', 'Advise against it'],
  'avoid-in-part': ['Advises against it in part', 'Advise against it in part'],
  'shows-harm': ['Shows that it harms', 'Show that it harms'],
  recommends: ['Recommends it', 'Recommend it'],
  accepts: ['Accepts it', 'Accept it'],
  uses: ['Uses it', 'Use it'],
  instead: ['Writes what is proposed', 'Write what is proposed']
}

/** "Advise against it: UNFPA, ECDC, ASAM and 26 more." */
export function saidInWords({ verdict, names, more }: Said): string {
  const [one, many] = verbs[verdict]
  const [last = '', ...others] = [...names, ...(more > 0 ? [`${more} more`] : [])].reverse()
  const listed = others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
  return `${names.length + more === 1 ? one : many}: ${listed}.`
}
