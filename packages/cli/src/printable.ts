/**
 * Names and texts of strangers, made fit to be shown: in a terminal a control character gives a command, another letter
 * turns a line round, and programs that read a log obey lines that begin with `::`, or `##[` in any place.
 */

const control = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
/** Of lines: to look at each line break would take longer than all else. */
const controlInLines = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
const colourOrControl = new RegExp(`\\u001B\\[[\\d;]*m|${controlInLines.source}`, 'g')
const commandStart = /^([^\S\n]*):(?=:[\w-])/gm
const commandMark = /##(?=[\w-]*\[)/g
const short: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t']
])

/** One line: what is no printable character in it is written as its escape, line breaks too. */
export const printableLine = (text: string): string =>
  withoutCommands(text.replace(control, (character) => short.get(character) ?? escaped(character)))

/** Lines of a report whose parts were made printable: its colours are left as they are. */
export const printableLines = (text: string): string =>
  withoutCommands(text.replace(colourOrControl, (part) => (part.length > 1 ? part : escaped(part))))

/** JSON, in which the same characters stand as JSON writes them; it means what it meant. */
export const printableJson = (json: string): string =>
  json.replace(controlInLines, inJson).replace(commandMark, `#${inJson('#')}`)

/** To ask at each line takes its time, and hardly any report has these marks. */
const withoutCommands = (text: string): string =>
  text.includes('::') || text.includes('##')
    ? text.replace(commandStart, `$1${escaped(':')}`).replace(commandMark, `#${escaped('#')}`)
    : text

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16)
const escaped = (character: string): string => `\\u{${codeOf(character)}}`
const inJson = (character: string): string => `\\u${codeOf(character).padStart(4, '0')}`
