/** How many lines one paragraph may have: what the parser does at a line looks back over the lines before it. */
import { content } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

/** More lines without an empty one between them than anybody writes. */
export const mostLines = 1000

/** A paragraph, which ends where it grows too long: the rest is another. */
const paragraph: Construct = {
  ...content,
  // behind tables, which begin like one
  add: 'after',
  tokenize(effects, ok, nok) {
    if (this.interrupt) return nok
    let lines = 0
    // asked at the end of each line whether the next goes on with it
    const check: Effects['check'] = (construct, goesOn, ends) =>
      ++lines < mostLines || !ends ? effects.check(construct, goesOn, ends) : ends
    return content.tokenize.call(this, { ...effects, check }, ok, nok)
  }
}

/** The rest of one where it is indented: that would be code, were it not for what stands before it. */
const indentedRest: Construct = {
  ...content,
  tokenize(effects, ok, nok) {
    const text = paragraph.tokenize.call(this, effects, ok, nok)
    let columns = 0
    const indentation: State = (code) => {
      if (isSpace(code)) {
        columns++
        effects.consume(code)
        return indentation
      }
      if (columns < ofCode) return nok(code)
      effects.exit('linePrefix')
      return text(code)
    }
    return (code) => {
      if (!isBehindParagraph(this.events)) return nok(code)
      effects.enter('linePrefix')
      return indentation(code)
    }
  }
}

/** Code is indented by so many columns; a tab is as many characters to the parser as it is columns. */
const ofCode = 4

/** No empty line stands between, and a line that is indented like code ends no paragraph: it was too long. */
function isBehindParagraph(events: TokenizeContext['events']): boolean {
  const [paragraphEnd, lineEnd] = [events.at(-3), events.at(-1)]
  return lineEnd?.[1].type === 'lineEnding' && paragraphEnd?.[0] === 'exit' && paragraphEnd[1].type === 'content'
}

const isSpace = (code: Code): boolean => code === space || code === virtualSpace || code === tab
const [tab, virtualSpace, space] = [-2, -1, 32]

export const shortParagraphs: Extension = {
  flow: { null: paragraph },
  flowInitial: { [tab]: indentedRest, [virtualSpace]: indentedRest, [space]: indentedRest }
}
