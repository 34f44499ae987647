/** How many lines one paragraph may have: what the parser does at a line looks back over the lines before it. */
import type { Extension, Token, TokenizeContext } from 'micromark-util-types'

/** More lines without an empty one between them than anybody writes. */
export const mostLines = 1000

/** A paragraph ends where it grows too long, and the rest is another. */
export function shortParagraphs(): Extension {
  const linesUpTo = new WeakMap<Token, number>()

  /** How many lines the paragraph has up to this one, of which each holds the one before it. */
  const count = (line: Token): number => {
    const unknown: Token[] = []
    let at: Token | undefined = line
    for (; at && !linesUpTo.has(at); at = at.previous) unknown.push(at)
    let lines = (at && linesUpTo.get(at)) ?? 0
    for (const token of unknown.reverse()) linesUpTo.set(token, ++lines)
    return lines
  }

  return {
    flow: {
      // Asked at each line whether something begins there that ends the paragraph before it.
      null: {
        tokenize(_effects, ok, nok) {
          const { interrupt = false, events } = this
          const line = interrupt ? lastLine(events) : undefined
          return line && count(line) >= mostLines ? ok : nok
        }
      }
    }
  }
}

function lastLine(events: TokenizeContext['events']): Token | undefined {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1]
    if (token?.type === 'chunkContent') return token
    if (token?.type !== 'lineEnding' && token?.type !== 'linePrefix') return undefined
  }
  return undefined
}
