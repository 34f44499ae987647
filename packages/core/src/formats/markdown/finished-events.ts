/**
 * What the parser has finished, out of its sight. Where a list or a quotation ends it copies all events since the start of
 * the text, to put an end in its place; it never looks further back than the line before.
 */
import { blockQuote, list } from 'micromark-core-commonmark'
import type {
  Construct,
  ConstructRecord,
  Event,
  Extension,
  ParseContext,
  Resolver,
  TokenizeContext
} from 'micromark-util-types'

/** From so many events on, it is worth while to set some aside. */
const many = 200
/** The parser looks back at the ends of two lines. */
const linesInSight = 3

const finished = new WeakMap<ParseContext, Event[]>()

/** Where a block begins, the parser stands between two lines: what was read before is set aside. */
function watch(document: TokenizeContext): void {
  const { parser } = document
  if (finished.has(parser)) return
  const aside: Event[] = []
  finished.set(parser, aside)
  const { flow } = parser
  parser.flow = (from) => {
    for (const event of document.events.splice(0, finishedIn(document.events))) aside.push(event)
    return flow(from)
  }
}

/** How many of the events lie behind the parser. */
function finishedIn(events: readonly Event[]): number {
  if (events.length < many) return 0
  let lines = 0
  for (let index = events.length - 1; index > 0; index--) {
    const event = events[index]
    if (event?.[0] === 'enter' && event[1].type === 'chunkFlow' && ++lines === linesInSight) return index
  }
  return 0
}

const putBack: Resolver = (events, { parser }) => [...(finished.get(parser) ?? []), ...events]

const watched = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    watch(this)
    return construct.tokenize.call(this, effects, ok, nok)
  },
  resolveAll: putBack
})

const digits = Array.from('0123456789', (digit) => digit.charCodeAt(0))
const bullets = Array.from('*+-', (bullet) => bullet.charCodeAt(0))
const quotation = '>'.charCodeAt(0)
const ofCommonMark: ConstructRecord = {
  [quotation]: blockQuote,
  ...Object.fromEntries([...digits, ...bullets].map((code) => [code, list]))
}

/** The containers of CommonMark and of the extensions, as they are but that they keep the list of events short. */
export function finishedEvents(extensions: readonly Extension[]): Extension[] {
  return [ofCommonMark, ...extensions.map(({ document = {} }) => document)].map((document) => ({
    document: Object.fromEntries(
      Object.entries(document).map(([code, constructs]) => [code, [constructs ?? []].flat().map(watched)])
    )
  }))
}
