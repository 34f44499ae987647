/** What a finding may have to know of the whole document. */
import { definitions } from '../cut/definitions.js'
import type { Section } from './section.js'
import { suppressionMarks, type SuppressionMark } from './suppression-marks.js'

export type Format = 'markdown' | 'text' | 'commit-message'

/** A suppression comment as a piece sees it: [from, to) is the part of the piece's text in which it holds. */
export interface SuppressionHere {
  mark: SuppressionMark
  from: number
  to: number
}

/** The document, asked from within one piece. Offsets are into the piece's text. */
export interface DocumentFacts {
  /** the text of the piece */
  readonly text: string
  /** the text of the last heading before a place; null where there is none */
  headingBefore: (offset: number) => string | null
  /** does the document write "persons" where others write "people"? */
  prefersPersons: () => boolean
  readonly suppressions: readonly SuppressionHere[]
  /** Whether the words of a piece, any piece, pass the test. `key` stands for the test: one answer is kept for each. */
  someWords: (key: object, test: (words: readonly string[]) => boolean) => boolean
}

/** The facts that a piece was told, for the question whether they are still the same. */
export interface UsedFacts {
  /** the heading that it stands under, if it asked for one before itself */
  heading?: string | null
  prefersPersons?: boolean
  definitions?: string
  /** which comments hold in it, and where */
  suppressions?: string
  words: Map<object, boolean>
}

/** The facts of a document whose sections come and go. */
export class Facts {
  readonly #format: Format
  #sections: readonly Section[] = []
  #source = ''
  #headings: ReadonlyMap<Section, string | null> | null = null
  #prefersPersons: boolean | null = null
  #definitions: string | null = null
  #marks: readonly SuppressionMark[] | null = null
  readonly #answers = new Map<object, { test: (words: readonly string[]) => boolean; holder: Section | null }>()

  constructor(format: Format) {
    this.#format = format
  }

  /** The document is now these sections: some were added, some are gone. */
  update(source: string, sections: readonly Section[], added: readonly Section[], gone: readonly Section[]): void {
    this.#source = source
    this.#sections = sections
    this.#headings = this.#prefersPersons = this.#definitions = this.#marks = null
    for (const answer of this.#answers.values()) {
      const isLost = answer.holder !== null && gone.includes(answer.holder)
      if (answer.holder === null || isLost)
        answer.holder = holderAmong(added, answer.test) ?? (isLost ? holderAmong(sections, answer.test) : null)
    }
  }

  /** all suppression comments, with offsets into the source */
  get marks(): readonly SuppressionMark[] {
    return (this.#marks ??= suppressionMarks(this.#source))
  }

  /** The facts for one section; what it asks is written down in `used`. */
  seenBy(section: Section, used: UsedFacts): DocumentFacts {
    const suppressions = this.#suppressionsIn(section)
    if (suppressions.length > 0) used.suppressions = keyOf(suppressions)
    return {
      text: section.text,
      headingBefore: (offset) => this.#headingIn(section, offset) ?? (used.heading ??= this.#headingAbove(section)),
      prefersPersons: () => (used.prefersPersons ??= this.#doesPreferPersons()),
      suppressions,
      someWords: (key, test) => {
        const answer = this.#holds(key, test)
        used.words.set(key, answer)
        return answer
      }
    }
  }

  /** The comments that hold in a section, by their numbers in what it was told. */
  marksIn(section: Section, numbers: readonly number[]): SuppressionMark[] {
    const here = numbers.length > 0 ? this.#suppressionsIn(section) : []
    return numbers.flatMap((number) => here[number]?.mark ?? [])
  }

  /** link and footnote definitions, for pieces that refer to them */
  definitionsFor(used: UsedFacts): string {
    return (used.definitions ??= this.#allDefinitions())
  }

  /** Whether everything that a section was told is still so. */
  isStill(section: Section, used: UsedFacts): boolean {
    if (used.heading !== undefined && used.heading !== this.#headingAbove(section)) return false
    if (used.prefersPersons !== undefined && used.prefersPersons !== this.#doesPreferPersons()) return false
    if (used.definitions !== undefined && used.definitions !== this.#allDefinitions()) return false
    for (const [key, answer] of used.words) if (answer !== (this.#answers.get(key)?.holder != null)) return false
    return (used.suppressions ?? '') === keyOf(this.#suppressionsIn(section))
  }

  #headingIn(section: Section, offset: number): string | null {
    if (this.#format !== 'markdown') return null
    // only what was cut knows its headings
    const within = section.kind === 'whole' ? this.#sections : [section]
    const place = section.start + offset
    let last: string | null = null
    for (const own of within)
      for (const heading of own.headings) if (own.start + heading.offset < place) last = heading.text
    return last
  }

  #headingAbove(section: Section): string | null {
    if (this.#format !== 'markdown') return null
    if (this.#headings === null) {
      const above = new Map<Section, string | null>()
      let last: string | null = null
      for (const own of this.#sections) {
        above.set(own, last)
        last = own.headings.at(-1)?.text ?? last
      }
      this.#headings = above
    }
    return this.#headings.get(section) ?? null
  }

  #doesPreferPersons(): boolean {
    if (this.#prefersPersons === null) {
      let persons = 0
      let people = 0
      for (const { counts } of this.#sections) {
        persons += counts.persons
        people += counts.people
      }
      this.#prefersPersons = persons > 0 && persons > people
    }
    return this.#prefersPersons
  }

  #allDefinitions(): string {
    return (this.#definitions ??=
      this.#format === 'markdown'
        ? definitions(this.#sections.filter((own) => own.mayDefine).map((own) => own.text))
        : '')
  }

  #holds(key: object, test: (words: readonly string[]) => boolean): boolean {
    let answer = this.#answers.get(key)
    if (!answer) this.#answers.set(key, (answer = { test, holder: holderAmong(this.#sections, test) }))
    return answer.holder !== null
  }

  #suppressionsIn(section: Section): SuppressionHere[] {
    return this.marks.flatMap((mark) => {
      const from = Math.max(0, mark.from - section.start)
      const to = Math.min(section.length, mark.to - section.start)
      return mark.kind !== 'enable' && from < to ? [{ mark, from, to }] : []
    })
  }
}

const holderAmong = (sections: readonly Section[], test: (words: readonly string[]) => boolean): Section | null =>
  sections.find((section) => test(section.words)) ?? null

const keyOf = (suppressions: readonly SuppressionHere[]): string =>
  suppressions.map(({ mark, from, to }) => `${mark.ruleIds.join(',')}@${from}-${to}`).join(' ')
