/** The prose of captions: the lines of cues, read on over cues, since a sentence seldom ends where a cue does. */
import type { Piece } from '@stigmalint/core/formats'
import { hasWord, maskAddresses, ProseBuilder, type ProseBlock, type Write } from '@stigmalint/core/reading'

const time = String.raw`(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}`
const timeLine = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s|$)`)
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

interface Line {
  start: number
  end: number
  text: string
}

function linesOf(source: string, { start, end }: Piece): Line[] {
  const lines: Line[] = []
  for (let at = start; at < end;) {
    const found = source.indexOf('\n', at)
    const next = found < 0 || found > end ? end : found
    const text = source.slice(at, next)
    lines.push({ start: at, end: at + text.trimEnd().length, text })
    at = next + 1
  }
  return lines
}

/**
 * The lines of each cue: those below its line of times, up to a blank one or the times of the next. A line of times in a
 * note begins a cue, as it does for players.
 */
function cuesOf(lines: readonly Line[]): Line[][] {
  const cues: Line[][] = []
  let current: Line[] | null = null
  for (const line of lines) {
    if (timeLine.test(line.text)) {
      current = []
      cues.push(current)
    } else if (line.text.trim() === '') current = null
    else current?.push(line)
  }
  return cues
}

/** Where a transcript may be parted: another voice, or an end of a sentence with the dash of another speaker behind it. */
const voice = /^\s*<v[\s.][^<>]*>/i
const voiceOf = (text: string): string | null => voice.exec(text)?.[0].trim() ?? null
const speaker = /^\s*(?:<[^<>]*>)*\s*(?:[-–—]\s*\S|>>)/
const sentenceEnd = /[.!?…]["'”’)\]]*(?:<[^<>]*>)*\s*$/
/** No more lines are read as one: captions without full stops are a single sentence else. */
const longest = 40

/** Groups of lines that read on; each is a paragraph of what is said. */
function paragraphsOf(cues: readonly Line[][]): Line[][] {
  const paragraphs: Line[][] = []
  let current: Line[] = []
  let said: string | null = null
  for (const cue of cues) {
    for (const line of cue) {
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
  return language !== undefined && !/^en\b/i.test(language)
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
