/** Letters that LaTeX spells out: `\'e`, `\v{s}`, `\ss`. Offsets are UTF-16 code units. */

/** Accents, as marks behind their letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  H: '\u030B',
  u: '\u0306',
  r: '\u030A',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331'
}
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ'
}

const accent =
  String.raw`\\(?:([` +
  '`' +
  String.raw`'^~"=.])|([cvHurkdb])(?![a-zA-Z]))[ \t]*(?:\{[ \t]*(\\?[a-zA-Z])[ \t]*\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))`
const letter = String.raw`\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j)(?![a-zA-Z])(?:\{\}|[ \t]*)`
const spelled = new RegExp(`${accent}|${letter}`, 'y')
const allSpelled = new RegExp(spelled.source, 'g')

const read = (sign: string | undefined, named: string | undefined, base: string, own: string | undefined): string =>
  own === undefined
    ? (base.replace('\\', '') + (accents[sign ?? named ?? ''] ?? '')).normalize('NFC')
    : (letters[own] ?? '')

/** The letter that is spelled at a place, and where its spelling ends; null where none is. */
export function letterAt(source: string, at: number): { text: string; end: number } | null {
  spelled.lastIndex = at
  const found = spelled.exec(source)
  if (!found) return null
  const [whole, sign, named, inBraces, bare, own] = found
  return { text: read(sign, named, inBraces ?? bare ?? '', own), end: at + whole.length }
}

/** A text with its letters in the place of how they are spelled. */
export const withLetters = (text: string): string =>
  text.replace(allSpelled, (_, sign?: string, named?: string, inBraces?: string, bare?: string, own?: string) =>
    read(sign, named, inBraces ?? bare ?? '', own)
  )
