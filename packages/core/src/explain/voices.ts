/** Who speaks in the sources of a rule: copies and editions of one list are one voice, and voices are what is counted. */
import { strongestFirst, type ExplainedReference, type SourceVerdict } from './authority.js'

export interface Voice {
  id: string
  /** in a few words */
  who: string
  verdict: SourceVerdict
  kind: VoiceKind
  /** a country code, or `int` */
  region: string
  /** ids of the sources in which it speaks here */
  sources: string[]
}

/** Who it is that speaks. A list of the people concerned is that, whoever published it. */
export type VoiceKind = 'people concerned' | 'public body' | 'profession' | 'study' | 'organization' | 'press'

const kinds: Readonly<Record<ExplainedReference['body'], VoiceKind>> = {
  un: 'public body',
  government: 'public body',
  local: 'public body',
  society: 'profession',
  journal: 'study',
  organization: 'organization',
  press: 'press'
}

/** The independent voices, in the order in which sources are shown. Of what its copies say, the one read at the source counts. */
export function voicesOf(references: readonly ExplainedReference[], profile?: string): Voice[] {
  const voices = new Map<string, Voice>()
  const first = strongestFirst(references, profile).toSorted((a, b) => Number(a.secondary) - Number(b.secondary))
  for (const { id, voice, who, verdict, body, concerned, region } of first) {
    const known = voices.get(voice)
    if (known) known.sources.push(id)
    else
      voices.set(voice, {
        id: voice,
        who,
        verdict,
        kind: concerned ? 'people concerned' : kinds[body],
        region,
        sources: [id]
      })
  }
  return [...voices.values()]
}

export interface Tally {
  avoid: number
  /** how many of `avoid` avoid it in part only */
  inPart: number
  /** who recommends or accepts it */
  accept: string[]
  /** who merely writes it */
  use: number
  harm: number
  /** what the people concerned say; null where none of them is cited for or against it */
  concerned: 'avoid' | 'accept' | 'divided' | null
}

export function tallyOf(voices: readonly Voice[]): Tally {
  const of = (...verdicts: SourceVerdict[]): Voice[] => voices.filter(({ verdict }) => verdicts.includes(verdict))
  const against = of('avoid', 'avoid-in-part')
  const accepting = of('recommends', 'accepts')
  const isConcerned = ({ kind }: Voice): boolean => kind === 'people concerned'
  const [oppose, accept] = [against.some(isConcerned), accepting.some(isConcerned)]
  return {
    avoid: against.length,
    inPart: of('avoid-in-part').length,
    accept: accepting.map(({ who }) => who),
    use: of('uses').length,
    harm: of('shows-harm').length,
    concerned: oppose && accept ? 'divided' : oppose ? 'avoid' : accept ? 'accept' : null
  }
}

const mostNames = 3

/** "avoid: 14 · accept: 2 (AP, VA) · people concerned: divided"; empty where nobody speaks for or against the wording. */
export function tallyInWords({ avoid, inPart, accept, use, harm, concerned }: Tally): string {
  const shown = accept.slice(0, mostNames).join(', ')
  const more = accept.length > mostNames ? ', …' : ''
  return [
    avoid > 0 &&
      `avoid: ${avoid}${inPart > 0 && inPart < avoid ? ` (${inPart} in part)` : inPart > 0 ? ' (in part)' : ''}`,
    harm > 0 && `harm shown: ${harm}`,
    accept.length > 0 && `accept: ${accept.length} (${shown}${more})`,
    use > 0 && `use: ${use}`,
    concerned !== null && `people concerned: ${concerned}`
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
