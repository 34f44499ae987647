/** What a finding may have to know of the whole document; each fact is worked out when it is first asked for. */
import { headings, type Heading } from '../cut/headings.js'
import { definitions } from '../cut/definitions.js'
import type { Piece } from '../cut/piece.js'
import { suppressionMarks, type SuppressionMark } from './suppression-marks.js'

export type Format = 'markdown' | 'text'

export interface DocumentFacts {
  readonly source: string
  readonly format: Format
  /** the headings that a place stands under, outermost first */
  headingsAbove: (offset: number) => readonly Heading[]
  /** does the document write "persons" where others write "people"? */
  readonly prefersPersons: boolean
  /** link and footnote definitions, for pieces that refer to them */
  readonly definitions: string
  readonly suppressions: readonly SuppressionMark[]
  /** the words of the document in lower case, in their order */
  readonly words: readonly string[]
}

const once = <Value>(work: () => Value): (() => Value) => {
  let done: { value: Value } | null = null
  return () => (done ??= { value: work() }).value
}

export function documentFacts(source: string, format: Format, pieces: readonly Piece[]): DocumentFacts {
  const isMarkdown = format === 'markdown'
  const allHeadings = once(() => (isMarkdown ? headings(source, pieces) : []))
  const prefersPersons = once(() => {
    const persons = source.match(/\bpersons\b/gi)?.length ?? 0
    return persons > 0 && persons > (source.match(/\bpeople\b/gi)?.length ?? 0)
  })
  const definitionsOf = once(() => (isMarkdown ? definitions(source, pieces) : ''))
  const marks = once(() => suppressionMarks(source))
  const words = once(() => (source.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()))
  return {
    source,
    format,
    headingsAbove: (offset) => {
      const above: Heading[] = []
      for (const heading of allHeadings()) {
        if (heading.offset >= offset) break
        while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
        above.push(heading)
      }
      return above
    },
    get prefersPersons() {
      return prefersPersons()
    },
    get definitions() {
      return definitionsOf()
    },
    get suppressions() {
      return marks()
    },
    get words() {
      return words()
    }
  }
}
