/** What goes wrong in a rule file, said to the person who wrote it: what it is, and what to write instead. */
import type * as v from 'valibot'
import type { ErrorCode } from 'yaml'
import { didYouMean } from './nearest.js'
import { shortened } from './shortened.js'
import { deepest, syntaxInWords, type YamlFault } from './yaml.js'

type Issue = v.BaseIssue<unknown>
export type Keys = readonly (string | number)[]

/** A line of YAML: where its key stands, the key, and what stands behind it. */
interface WrittenLine {
  column: number
  key: string | null
  value: string
}

function lineOf(text: string): WrittenLine {
  const [, indent = '', key, value = ''] = /^(\s*(?:- +)*)(?:([\p{L}\w-]+):(?=\s|$)\s*)?(.*)$/u.exec(text) ?? []
  return { column: indent.length + 1, key: key ?? null, value: value.trim() }
}

const inQuotes = (value: string): string => `'${value.replaceAll("'", "''")}'`
const cut = (value: string): string => shortened(value, 40)

const takenSigns: Readonly<Record<string, string>> = {
  '*': 'a reference to another place',
  '&': 'a name for this place',
  '!': 'a type',
  '{': 'a list of keys',
  '[': 'a list'
}

/** Why a value is not the text that it looks like, or null. */
function valueSlip({ key, value }: WrittenLine): string | null {
  const [sign = ''] = value
  const where = key === null ? 'this line' : `\`${key}\``
  if (/^["']/.test(value)) {
    const rest = value.slice(1)
    const end = rest.search(sign === '"' ? /(?<!\\)"/ : /(?<!')'(?:'')*(?!')/)
    if (end < 0) return `The quotation mark at the start of ${where} is not closed, add ${sign} at its end`
    return rest
      .slice(end + 1)
      .replace(/^\s*#.*$/, '')
      .trim() === ''
      ? null
      : `The quotes end before the text of ${where} does, write ${cut(inQuotes(sign === "'" ? value.slice(1, -1) : value))}`
  }
  if (/[*&!%@`]/.test(sign) || ((sign === '{' || sign === '[') && !/[}\]]\s*(?:#.*)?$/.test(value)))
    return `The text of ${where} begins with ${sign}, which is ${takenSigns[sign] ?? 'no text'} in YAML, put it in quotes: ${cut(inQuotes(value))}`
  if (/:(?:\s|$)/.test(value))
    return `There is a \`: \` in the text of ${where}, put it in quotes: ${cut(inQuotes(value))}`
  return null
}

/** A mistake in the YAML itself, in line `line` of the file, from 1. */
export function faultSlip(fault: YamlFault, text: string, line: number): string {
  switch (fault.is) {
    case 'too-deep':
      return `Lists and keys stand in one another more than ${deepest} deep here, which no rule needs, write it flat`
    case 'unknown-name':
      return `The text begins with *, which is a reference to another place in YAML, put it in quotes: ${inQuotes(cut(`*${fault.name}`))}`
    case 'too-many-references':
      return 'There are too many references (`*name`) in this file, write the words out'
    case 'duplicate-key':
      return yamlSlip('DUPLICATE_KEY', '', text.split(/\r?\n/), line)
    case 'syntax':
      return yamlSlip(fault.code, fault.message, text.split(/\r?\n/), line)
  }
}

function yamlSlip(code: ErrorCode, message: string, lines: readonly string[], line: number): string {
  const text = lines[line - 1] ?? ''
  const own = lineOf(text)
  if (code === 'DUPLICATE_KEY') return `\`${cut(own.key ?? text.trim())}\` stands here a second time, keep one of them`
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(text)) return 'This line begins with a tab, indent it with spaces'
  if (code === 'MULTIPLE_DOCS') return 'A second rule begins here, give it a file of its own'
  const before = lines
    .slice(0, line - 1)
    .filter((other) => /^[^#]*\S/.test(other))
    .at(-1)
  const above = before === undefined ? null : lineOf(before)
  const slip = valueSlip(own)
  if (slip !== null) return slip
  // The parser may tell of a quote that is never closed where the next line begins.
  if (above && /^["'].*[^"']$/.test(above.value)) return valueSlip(above) ?? columnSlip(own, above)
  const glued = /^\s*(?:- +)*([\p{L}\w-]+):(\S.*)$/u.exec(text)
  if (own.key === null && glued) return `There is no blank behind \`${cut(glued[1] ?? '')}:\`, add one`
  const isColumn = /indent|same column|indicator|collection/i.test(`${code} ${message}`)
  if (above && isColumn) return columnSlip(own, above)
  const next = lines.slice(line).find((other) => /^[^#]*\S/.test(other))
  const below = next === undefined ? null : lineOf(next)
  if (own.key !== null && own.value !== '' && below?.key != null && below.column > own.column)
    return columnSlip(below, own, line + 1)
  if (own.key === null && /^[\p{L}\w-]+[：\s]/u.test(own.value) && !/^\s*- /.test(text))
    return `There is no \`:\` behind the first word of this line, write a key and a colon, such as \`${cut(own.value.split(/[：\s]/)[0] ?? '')}: …\``
  return `${syntaxInWords(code, message)}, check quotes and indentation`
}

function columnSlip(own: WrittenLine, above: WrittenLine, line?: number): string {
  const what = own.key === null ? 'This line' : `\`${own.key}\``
  const where = line === undefined ? '' : ` in line ${line}`
  return `${what}${where} begins in column ${own.column}, which fits no line above (the one before: ${above.column}), indent it like the key that it belongs beside`
}

/** How an item of a list is begun, with what was written in its place. */
const itemOf: Readonly<Record<string, (value: string) => string>> = {
  flag: (value) => `- noun: ${value}`,
  suggest: (value) => `- {with: ${value}, applicability: suggested, because: what the writer has to decide}`,
  sources: (value) => `- {id: ${value}, says: avoid}`,
  flagged: (value) => `- {text: ${value}, becomes: the sentence afterwards}`,
  reported: (value) => `- {text: ${value}, because: no-alternative}`,
  unflagged: (value) => `- {text: ${value}, because: no-match}`
}

const sampleOf: Readonly<Record<string, string>> = {
  flag: 'bed blocker',
  suggest: 'the words to write',
  sources: 'an-id-of-sources.yml',
  flagged: 'A sentence with «the wording».',
  reported: 'A sentence with «the wording».',
  unflagged: 'A sentence without it.'
}

const item = (key: string, value: unknown): string => {
  const words = typeof value === 'string' && value !== '' ? cut(value) : (sampleOf[key] ?? 'words')
  const safe = /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(words) || !Object.hasOwn(itemOf, key) ? words : inQuotes(words)
  return (itemOf[key] ?? ((own) => `- ${own}`))(safe)
}

/** What a value is, and of a text how it begins. */
const kindOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'nothing'
      : typeof value === 'object'
        ? 'keys'
        : typeof value === 'string'
          ? `"${cut(value)}"`
          : JSON.stringify(value)

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys that a schema knows, each with the keys that it may stand below; '' is the file itself. */
export type KnownKeys = ReadonlyMap<string, ReadonlySet<string>>

export const isUnknownKey = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never'

export const isMissingKey = (issue: Issue): boolean =>
  !isUnknownKey(issue) && issue.received === 'undefined' && issue.type === 'strict_object'

/** A key where it does not belong, or that nobody knows; `instead`: the one that is missing there. */
export function unknownKeySlip(keys: Keys, known: KnownKeys, instead?: string): string {
  const key = cut(String(keys.at(-1)))
  const parents = known.get(key)
  const names = [...known.keys()]
  if (!parents && instead !== undefined) return `Unexpected key \`${key}\`, did you mean \`${instead}\`?`
  if (!parents)
    return `Unexpected key \`${key}\`, ${didYouMean(key, names, `known are ${names.slice(0, 12).join(', ')}`)}`
  return parents.has('')
    ? `\`${key}\` stands too far to the right, it belongs at the left margin`
    : `\`${key}\` does not belong here but in ${[...parents].map((parent) => `\`${parent}\``).join(' or ')}, indent it like what stands there`
}

export function missingKeysSlip(names: readonly string[]): string {
  const [last = '', ...others] = names.map((name) => `\`${name}\``).reverse()
  return others.length === 0
    ? `Missing key ${last}, add it`
    : `Missing keys ${others.reverse().join(', ')} and ${last}, add them`
}

/** Any other value that is not what its key takes. */
export function valueIssueSlip(issue: Issue, keys: Keys): string {
  const key = keys.at(-1)
  const list = cut(String(keys.at(-2) ?? 'the list'))
  const where =
    typeof key === 'number' ? `item ${key + 1} of \`${list}\`` : `\`${key === undefined ? 'the file' : cut(key)}\``
  const { input } = issue
  const begin = (): string => item(typeof key === 'number' ? list : String(key), input)
  if (issue.kind === 'validation')
    return issue.message === 'must not be empty'
      ? `${where} is empty, write it behind the colon`
      : `${where} ${issue.message}`
  if (input === null)
    return issue.type === 'array'
      ? `${where} is empty, write \`${begin()}\` below it`
      : issue.type === 'strict_object'
        ? `${where} is empty, write its keys below it, indented`
        : `${where} is empty, write it behind the colon (what begins with # is a comment; in quotes it is text)`
  if (issue.type === 'array')
    return isMapping(input)
      ? `${where} is a list, begin each of its entries with \`- \``
      : `${where} is a list, write \`${begin()}\` below it`
  if (issue.type === 'strict_object')
    return typeof key === 'number' && keys.length > 1
      ? `${where} is not complete, write \`${begin()}\``
      : `${where} has keys of its own, write them below it, indented`
  if (issue.type === 'picklist' || issue.type === 'literal') {
    const options = (issue.expected ?? '').match(/(?<=")[^"|]+(?=")/g)?.filter((name) => name.trim() !== '') ?? []
    const given = typeof input === 'string' ? input.toLowerCase().slice(0, 4) : ''
    const near = options.find((name) => name.slice(0, 4) === given)
    return `Unexpected ${typeof input === 'string' ? `\`${cut(input)}\`` : kindOf(input)} for ${where}, ${near === undefined ? `write ${orList(options)}` : `did you mean \`${near}\`?`}`
  }
  if (issue.type === 'boolean') return `${where} is true or false, not ${kindOf(input)}`
  if (issue.type === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return `${where} takes words, and this is ${typeof input === 'number' ? 'a number' : 'a yes or no'} to YAML, put it in quotes`
  if (issue.type === 'string' || issue.type === 'union')
    return `${where} takes words${issue.type === 'union' ? ', or a list of them' : ''}; if they have signs such as { [ : in them, put them in quotes`
  return `Unexpected ${kindOf(input)} for ${where}, expected ${issue.expected ?? 'another value'}`
}

function orList(options: readonly string[]): string {
  const [last = '', ...others] = options.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
}
