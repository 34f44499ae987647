/** Bytes as characters, by the code page of a document or of a font. */

/** What encodings are called by their number on Windows. */
const named: Readonly<Record<number, string>> = {
  ...{
    437: 'ibm866',
    850: 'windows-1252',
    866: 'ibm866',
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr'
  },
  ...{ 950: 'big5', 1361: 'euc-kr', 10000: 'macintosh', 65001: 'utf-8' }
}
/** The code pages of the character sets of fonts. */
const ofCharset: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255 },
  ...{ 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 850 }
}

/** The code page of a font; null where it has that of the document. */
export const codePageOf = (charset: number): number | null => ofCharset[charset] ?? null

/** Windows-1252 from 0x80 on, which Node 20 reads as Latin-1; what is not assigned is itself. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const decoders = new Map<number, TextDecoder>()

function decoderOf(codePage: number): TextDecoder {
  const known = decoders.get(codePage)
  if (known) return known
  const name = named[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252')
  const decoder = new TextDecoder(name)
  decoders.set(codePage, decoder)
  return decoder
}

export function decoded(bytes: readonly number[], codePage: number): string {
  const decoder = decoderOf(codePage)
  if (decoder.encoding !== 'windows-1252') return decoder.decode(Uint8Array.from(bytes))
  return bytes.map((byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

/** Whether a byte is the first half of a character. */
export const isLead = (byte: number, codePage: number): boolean =>
  codePage === 932
    ? (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
    : [936, 949, 950, 1361].includes(codePage) && byte >= 0x81 && byte <= 0xfe
