/** nlcst sentences to tokens: the words as patterns see them, with offsets. */
import type { Nodes, Paragraph, Root, Sentence, SentenceContent } from 'nlcst'
import { toString } from 'nlcst-to-string'
import type { Language } from '../languages/language.js'

export interface Token {
  /** lower case, without a possessive ending; for punctuation the character */
  text: string
  raw: string
  /** offsets into what was parsed, in UTF-16 code units; `end` leaves a possessive ending out */
  start: number
  end: number
  /** end of "'s" or "'", or the same as `end` */
  possessiveEnd: number
  kind: 'word' | 'punctuation'
  /** what stands between this token and the one before it */
  joined: 'nothing' | 'space' | 'hyphen' | 'slash'
}

/** Words of a text that nobody has to find again in it. */
export const tokensOfWords = (words: readonly string[]): Token[] =>
  words.map((text) => ({ text, raw: text, start: 0, end: 0, possessiveEnd: 0, kind: 'word', joined: 'space' }))

/** Has it a possessive ending? */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && token.possessiveEnd > token.end

/** Tokens [from, to). */
export interface TokenRange {
  from: number
  to: number
}

/** Joins "sub-⏎stance" where the joined word is one that the rules know. */
export type IsKnownWord = (word: string) => boolean

export function sentencesOf(tree: Root): Sentence[] {
  return tree.children.flatMap((child): Sentence[] => {
    if (child.type === 'SentenceNode') return [child]
    if (child.type === 'ParagraphNode')
      return (child satisfies Paragraph).children.filter((inner) => inner.type === 'SentenceNode')
    return []
  })
}

const isDash = (text: string): boolean => /^[-‐‑–/]$/.test(text)

/**
 * The tokens of a sentence. Offsets come from the positions of the nodes; with `from` they are counted on from there,
 * for trees whose positions point into another text.
 */
export function tokensOf(
  sentence: Sentence,
  { splitWord }: Pick<Language, 'splitWord'>,
  isKnownWord: IsKnownWord,
  from?: number
): Token[] {
  const positionOf = (node: Nodes): number | undefined => (from === undefined ? node.position?.start.offset : undefined)
  const tokens: Token[] = []
  let joined: Token['joined'] = 'nothing'
  let cursor = from ?? sentence.position?.start.offset ?? 0
  const children = sentence.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    const text = toString(child)
    const start = positionOf(child) ?? cursor
    cursor = start + text.length
    if (child.type === 'WhiteSpaceNode') {
      joined = 'space'
      continue
    }
    if (child.type === 'WordNode') {
      const offsetOf = offsets(child, text, start, positionOf)
      splitWord(text).forEach((part, number) => {
        const before =
          number === 0
            ? joined
            : isApostropheJoint(text, part.start)
              ? 'nothing'
              : text[part.start - 1] === '/'
                ? 'slash'
                : 'hyphen'
        tokens.push({
          text: part.text,
          raw: text.slice(part.start, part.end),
          start: offsetOf(part.start),
          end: offsetOf(part.end - 1) + 1,
          possessiveEnd: offsetOf(part.possessiveEnd - 1) + 1,
          kind: 'word',
          joined: before
        })
      })
      joined = 'nothing'
      const apostrophe = possessiveAfter(children, index, cursor, positionOf)
      const last = tokens.at(-1)
      if (last && apostrophe !== null && last.text.endsWith('s')) {
        last.possessiveEnd = apostrophe
        cursor = apostrophe
        index++
      }
      continue
    }
    if (isDash(text) && joined === 'nothing' && tokens.at(-1)?.kind === 'word') {
      const next = children[index + 1]
      if (next?.type === 'WordNode') {
        joined = text === '/' ? 'slash' : 'hyphen'
        continue
      }
      const afterBreak = children[index + 2]
      if (next?.type === 'WhiteSpaceNode' && /\n/.test(toString(next)) && afterBreak?.type === 'WordNode') {
        const last = tokens.at(-1)
        const rest = splitWord(toString(afterBreak))[0]
        if (last && rest && isKnownWord(last.text + rest.text) && !isKnownWord(rest.text)) {
          const begin = positionOf(afterBreak) ?? cursor + toString(next).length
          const offsetOf = offsets(afterBreak, toString(afterBreak), begin, positionOf)
          last.text += rest.text
          last.raw += toString(afterBreak).slice(rest.start, rest.end)
          last.end = offsetOf(rest.end - 1) + 1
          last.possessiveEnd = offsetOf(rest.possessiveEnd - 1) + 1
          cursor = begin + toString(afterBreak).length
          index += 2
          continue
        }
        joined = 'hyphen'
        index += 1
        continue
      }
    }
    for (let at = 0; at < text.length; at++) {
      const character = text[at] ?? ''
      tokens.push({
        text: character,
        raw: character,
        start: start + at,
        end: start + at + 1,
        possessiveEnd: start + at + 1,
        kind: 'punctuation',
        joined: at === 0 ? joined : 'nothing'
      })
    }
    joined = 'nothing'
  }
  return tokens
}

const isApostropheJoint = (text: string, start: number): boolean => /['’ʼ]/.test(text[start - 1] ?? '')

/** "addicts' rights": the apostrophe is a node of its own; a quotation mark that closes stands before no word. */
function possessiveAfter(
  children: readonly SentenceContent[],
  index: number,
  cursor: number,
  positionOf: (node: Nodes) => number | undefined
): number | null {
  const next = children[index + 1]
  if (next?.type !== 'PunctuationNode' && next?.type !== 'SymbolNode') return null
  if (!/^['’]$/.test(toString(next))) return null
  const space = children[index + 2]
  return space?.type === 'WhiteSpaceNode' && children[index + 3]?.type === 'WordNode'
    ? (positionOf(next) ?? cursor) + 1
    : null
}

/** Offset of each character of a node's text, from the positions of its children where they have them. */
function offsets(
  node: Nodes,
  text: string,
  start: number,
  positionOf: (node: Nodes) => number | undefined
): (index: number) => number {
  const pieces: { from: number; offset: number }[] = []
  let from = 0
  if ('children' in node)
    for (const child of node.children) {
      const length = toString(child).length
      pieces.push({ from, offset: positionOf(child) ?? start + from })
      from += length
    }
  if (pieces.length === 0 || from !== text.length) return (index) => start + index
  return (index) => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.from ?? 0) <= index) low = middle
      else high = middle - 1
    }
    const piece = pieces[low]
    return piece ? piece.offset + (index - piece.from) : start + index
  }
}
