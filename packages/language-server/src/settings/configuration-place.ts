/** What may be written at a place in a configuration, told from the text before it: it is being written, so it is broken. */
import { topKeysOf } from '@stigmalint/configuration'
import { startOfLine } from '../text/line-ends.js'

export interface Place {
  /** the keys that lead there; items of lists are not counted */
  keys: readonly string[]
  /** whether a key is written here, or the value of the last key */
  at: 'key' | 'value'
  /** where the word that is being written starts */
  from: number
  /** within quotation marks: they are there already */
  isQuoted: boolean
}

export function placeInConfiguration(path: string, text: string, offset: number): Place | null {
  const isJson = path.endsWith('.json')
  const place = isJson ? placeInFlow(text.slice(0, offset), 0, []) : placeInYaml(text, offset)
  const above = topKeysOf(path)
  return place && above.every((key, index) => place.keys[index] === key)
    ? { ...place, keys: place.keys.slice(above.length) }
    : null
}

const yamlKey = /^(\s*)((?:-\s+)*)(?:"([^"]*)"|'([^']*)'|([^\s#"'[{][^:#]*?))\s*:(?=\s|$)/

function placeInYaml(text: string, offset: number): Place | null {
  const start = startOfLine(text, offset)
  const line = text.slice(start, offset)
  if (/(?:^|\s)#/.test(line)) return null
  const own = yamlKey.exec(line)
  const indent = (/^\s*(?:-\s+)*/.exec(line)?.[0] ?? '').length
  const isItem = /^\s*-\s/.test(line)
  const above = keysAbove(text.slice(0, start), isItem ? (/^\s*/.exec(line)?.[0] ?? '').length : indent, isItem)
  if (own) {
    const keys = [...above, own[3] ?? own[4] ?? own[5] ?? '']
    const value = line.slice(own[0].length)
    const from = start + own[0].length + (/^\s*/.exec(value)?.[0] ?? '').length
    if (/^\s*[[{]/.test(value)) return placeInFlow(text.slice(0, offset), from, keys)
    return { keys, at: 'value', from, isQuoted: false }
  }
  const from = start + indent
  // In a list of words an item is a value; in a list of overrides it starts with a key.
  if (isItem && above.at(-1) !== 'overrides') return { keys: above, at: 'value', from, isQuoted: false }
  return { keys: above, at: 'key', from, isQuoted: false }
}

/** The keys of the lines above that a line with this indentation belongs to. */
function keysAbove(text: string, indent: number, isItem: boolean): string[] {
  const keys: string[] = []
  let left = indent
  // An item may stand as far left as the key of its list.
  let orEqual = isItem
  for (const line of text.split(/\r?\n|\r/).reverse()) {
    const found = yamlKey.exec(line)
    if (!found) continue
    const column = (found[1] ?? '').length + (found[2] ?? '').length
    if (column > left || (column === left && !orEqual)) continue
    keys.unshift(found[3] ?? found[4] ?? found[5] ?? '')
    left = (found[1] ?? '').length
    orEqual = (found[2] ?? '') !== ''
    if (left === 0 && !orEqual) break
  }
  return keys
}

/** In brackets, as in JSON: follows them from `start` on. */
function placeInFlow(text: string, start: number, above: readonly string[]): Place | null {
  const open: { isList: boolean; key: string }[] = []
  let word = ''
  let from = text.length
  let quote: string | null = null
  let hasColon = false
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quote !== null) {
      if (character === '\\') at++
      else if (character === quote) quote = null
      else word += character
    } else if (character === '"' || character === "'") {
      quote = character
      word = ''
      from = at + 1
    } else if (character === '{' || character === '[') {
      open.push({ isList: character === '[', key: '' })
      ;[word, from, hasColon] = ['', text.length, false]
    } else if (character === '}' || character === ']') {
      open.pop()
      ;[word, from, hasColon] = ['', text.length, false]
    } else if (character === ':' && open.at(-1)?.isList === false) {
      const own = open.at(-1)
      if (own) own.key = word.trim()
      ;[word, from, hasColon] = ['', text.length, true]
    } else if (character === ',') [word, from, hasColon] = ['', text.length, false]
    else if (/\S/.test(character)) {
      if (word === '') from = at
      word += character
    }
  }
  const last = open.at(-1)
  if (!last) return null
  const keys = [...above, ...open.slice(0, -1).flatMap(({ key }) => (key === '' ? [] : [key]))]
  if (last.isList) return { keys, at: 'value', from, isQuoted: quote !== null }
  return hasColon
    ? { keys: [...keys, last.key], at: 'value', from, isQuoted: quote !== null }
    : { keys, at: 'key', from, isQuoted: quote !== null }
}
