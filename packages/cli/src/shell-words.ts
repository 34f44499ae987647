/** Words as a shell reads them back. */
import { printableLine } from './printable.js'

/** A command line that can be copied. */
export const commandLine = (words: readonly string[], platform: NodeJS.Platform = process.platform): string =>
  words.map((word) => quoted(word, platform)).join(' ')

function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) || (platform === 'win32' && /^[\w@+=:,.\\/-]+$/.test(word))) return word
  // The shells of Windows know double quotes only, and no file name there can hold one.
  if (platform === 'win32') return `"${word}"`
  return printableLine(word) === word ? `'${word.replaceAll("'", "'\\''")}'` : `$'${word.replace(special, escaped)}'`
}

const special = /[^\p{L}\p{N}_@%+=:,./ -]/gu

/** As the shells of today read it between `$'` and `'`. */
const escaped = (character: string): string => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
