/** The labels of links and footnotes, found without parsing. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Labels } from '../formats/format.js'

/** A label holds no more characters than this (CommonMark). */
const longest = 999

export function labelsIn(text: string): Labels {
  const named = new Set<string>()
  const maybeDefined = new Set<string>()
  let start = -1
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) {
      if ('[\\]'.includes(text.charAt(at + 1))) at++
    } else if (code === 91) {
      start = at + 1
    } else if (code === 93 && start >= 0) {
      if (at - start <= longest) {
        const label = normalLabel(text.slice(start, at))
        named.add(label)
        if (text.charCodeAt(at + 1) === 58) maybeDefined.add(label)
      }
      start = -1
    }
  }
  return { named, maybeDefined }
}

/**
 * As labels are compared: without regard to case and white space, and to the marks of a quotation that it goes on in. The
 * parser reads a NUL as U+FFFD.
 */
export const normalLabel = (label: string): string =>
  normalizeIdentifier(label.replace(/[\n\r][ \t>]*/g, ' ').replaceAll('\0', '\uFFFD'))
