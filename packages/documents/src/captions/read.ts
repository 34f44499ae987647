/** The prose of captions: the lines of cues, read on over cues, since a sentence seldom ends where a cue does. */
import type { Piece } from '@stigmalint/core/formats'
import { cuesOf, linesOf, type Cue, type Line } from './cues.js'
import {
  hasWord,
  languageOfTexts,
  maskAddresses,
  ProseBuilder,
  type ProseBlock,
  type Write
} from '@stigmalint/core/reading'

/** A tag, a place on the screen ("{\an8}") or a reference; a sign for less that begins none is text. */
const markup =
  /<\/?([a-z]*)[^<>]{0,500}>|<[\d:.]{5,20}>|\{\\[^{}]{0,100}\}|&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#\d{1,6});/gi
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
  // marks of direction are not seen
  '&lrm;': '',
  '&rlm;': ''
}

/** A cue has no escape that both formats share, so that what would need one is not written. */
const write: Write = (words) => (/[<>&{}\n]|-->/.test(words) ? null : words)

/** Where a transcript may be parted: another voice, or an end of a sentence with the dash of another speaker behind it. */
const voice = /^\s*<v[\s.][^<>]*>/i
const voiceOf = (text: string): string | null => voice.exec(text)?.[0].trim() ?? null
const speaker = /^\s*(?:<[^<>]*>)*\s*(?:[-–—]\s*\S|>>)/
const sentenceEnd = /[.!?…]["'”’)\]]*(?:<[^<>]*>)*\s*$/
/** No more lines are read as one: captions without full stops are a single sentence else. */
const longest = 40

/** Groups of lines that read on; each is a paragraph of what is said. */
function paragraphsOf(cues: readonly Cue[]): Line[][] {
  const paragraphs: Line[][] = []
  let current: Line[] = []
  let said: string | null = null
  for (const { shown } of cues) {
    for (const line of shown) {
      const own = voiceOf(line.text)
      const previous = current.at(-1)
      const isNew =
        previous === undefined ||
        (own !== null && own !== said) ||
        speaker.test(line.text) ||
        sentenceEnd.test(previous.text) ||
        current.length >= longest
      if (own !== null) said = own
      if (isNew) {
        current = []
        paragraphs.push(current)
      }
      current.push(line)
    }
  }
  return paragraphs
}

/** No header is longer, in characters. */
const longestHeader = 4000

/** Whether the header of WebVTT, its first lines, says that they are in another language than English. */
function isForeign(source: string): boolean {
  const [header = ''] = source.slice(0, longestHeader).split(/\r?\n[ \t]*\r?\n/, 1)
  const language = /^WEBVTT\b/.test(header) ? /^Language[ \t]*:[ \t]*([^\s;]+)/im.exec(header)?.[1] : undefined
  return language !== undefined && !languageOfTexts.isTag(language)
}

/** The prose of captions. */
export function readCaptions(source: string, piece: Piece): ProseBlock[] {
  if (isForeign(source)) return []
  return paragraphsOf(cuesOf(linesOf(source, piece))).flatMap((lines) => {
    const block = toBlock(source, lines)
    return block !== null && hasWord(block.text) ? [block] : []
  })
}

/** Each stretch of text between two lines or tags is a node of its own: no edit goes over what stands between. */
function toBlock(source: string, lines: readonly Line[]): ProseBlock | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const prose = new ProseBuilder()
  let node = 0
  let previous: Line | null = null
  for (const line of lines) {
    if (previous !== null) prose.unit('\n', previous.end, line.start, node++)
    let at = line.start
    for (const { index, 0: mark } of source.slice(line.start, line.end).matchAll(markup)) {
      const from = line.start + index
      prose.copy(source, at, from, node)
      at = from + mark.length
      node++
      if (mark.startsWith('&')) prose.unit(references[mark.toLowerCase()] ?? '\uFFFC', from, at, -1)
    }
    prose.copy(source, at, line.end, node)
    node++
    previous = line
  }
  const masked = maskAddresses(prose.text, prose.segments)
  return { ...masked, roles: ['paragraph'], start: first.start, end: last.end, lead: null, write }
}
