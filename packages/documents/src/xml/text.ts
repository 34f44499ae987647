/** Text of XML as it reads, with the place of each character, and words as they are written there. */

/** A stretch of text: character by character where `length` is `end - start`, else one unit. */
export interface Stretch {
  text: string
  start: number
  end: number
}

const reference = /&(?:#(\d{1,8})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));|\r\n?/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The stretches of [start, end) of an XML text. */
export function stretchesOf(xml: string, start: number, end: number): Stretch[] {
  const raw = xml.slice(start, end)
  if (!/[&\r]/.test(raw)) return raw === '' ? [] : [{ text: raw, start, end }]
  const found: Stretch[] = []
  let at = 0
  for (const { index, 0: whole, 1: decimal, 2: hexadecimal, 3: name } of raw.matchAll(reference)) {
    if (index > at) found.push({ text: raw.slice(at, index), start: start + at, end: start + index })
    at = index + whole.length
    const text =
      name !== undefined
        ? (named[name] ?? whole)
        : whole.startsWith('\r')
          ? '\n'
          : String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '20', 16) : Number(decimal))
    found.push({ text, start: start + index, end: start + at })
  }
  if (at < raw.length) found.push({ text: raw.slice(at), start: start + at, end })
  return found
}

/** What XML does not allow: control characters and halves of characters. */
const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Words as they are written in XML, in attributes as well. */
export const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
