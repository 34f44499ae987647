/** The tokens of RTF. A file is read as Latin-1, so that each character is a byte and offsets are those of the file. */

export interface Token {
  kind: 'open' | 'close' | 'word' | 'sign' | 'byte' | 'text'
  start: number
  end: number
  /** the name of a control word, or the sign */
  name: string
  /** the number of a control word, or the value of a byte; null where none stands */
  value: number | null
}

const word = /\\([a-zA-Z]{1,40})(-?\d{1,10})?[ ]?/y
const hex = /\\'([\da-fA-F]{2})/y
const text = /[^\\{}\r\n]+/y

/** Each token, in time in proportion to the length; data (`\bin`) is passed over. */
export function* tokensOf(rtf: string): Generator<Token> {
  for (let at = 0; at < rtf.length;) {
    const sign = rtf.charAt(at)
    const start = at
    if (sign === '{' || sign === '}') {
      at++
      yield { kind: sign === '{' ? 'open' : 'close', start, end: at, name: '', value: null }
    } else if (sign === '\r' || sign === '\n') at++
    else if (sign === '\\') {
      word.lastIndex = at
      const found = word.exec(rtf)
      if (found) {
        const [, name = '', number] = found
        const value = number === undefined ? null : Number(number)
        at = word.lastIndex
        if (name === 'bin') at += Math.max(0, Math.min(value ?? 0, rtf.length - at))
        yield { kind: 'word', start, end: at, name, value }
        continue
      }
      hex.lastIndex = at
      const byte = hex.exec(rtf)
      at = byte ? hex.lastIndex : Math.min(rtf.length, at + 2)
      if (byte) yield { kind: 'byte', start, end: at, name: '', value: parseInt(byte[1] ?? '', 16) }
      else yield { kind: 'sign', start, end: at, name: rtf.charAt(start + 1), value: null }
    } else {
      text.lastIndex = at
      text.test(rtf)
      at = text.lastIndex
      yield { kind: 'text', start, end: at, name: '', value: null }
    }
  }
}
