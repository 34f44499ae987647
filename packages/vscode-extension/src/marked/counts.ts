/** How many words are marked, as tables for people: by subject and by document. */
import type { Count } from '../protocol.js'
import { levelsInWords, type Level, type MarkedWord } from './word.js'

const levels: readonly Level[] = ['error', 'warning', 'information']

export const countsOf = (words: readonly MarkedWord[]): Count[] =>
  words.map(({ document, subject, level }) => ({ document, subject, level, count: 1 }))

/** A page of Markdown. `checked` is how many documents were looked at; null where only those that are open were. */
export function countsPage(counts: readonly Count[], checked: number | null, day: string): string {
  const documents = new Set(counts.map(({ document }) => document))
  const total = sumOf(counts)
  return [
    `# Marked words, ${day}`,
    `${checked === null ? 'Of the documents that are open,' : `${inNumber(checked, 'document was', 'documents were')} checked,`} ${documents.size === 0 ? 'none has' : documents.size === 1 ? 'one has' : `${documents.size} have`} marked words${total === 0 ? '.' : `: ${inNumber(total, 'place', 'places')}.`}`,
    ...(total === 0 ? [] : [table('Subject', 'subject', counts), table('Document', 'document', counts)])
  ]
    .join('\n\n')
    .concat('\n')
}

function table(heading: string, by: 'subject' | 'document', counts: readonly Count[]): string {
  const names = [...new Set(counts.map((count) => count[by]))]
  const rows = names
    .map((name) => ({ name: cell(name), own: counts.filter((count) => count[by] === name) }))
    .sort((one, other) => sumOf(other.own) - sumOf(one.own) || one.name.localeCompare(other.name, 'en'))
  const line = (name: string, own: readonly Count[]): string =>
    `| ${[name, ...levels.map((level) => sumOf(own.filter((count) => count.level === level))), sumOf(own)].join(' | ')} |`
  return [
    `| ${[heading, ...levels.map((level) => capital(levelsInWords[level])), 'All'].join(' | ')} |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ name, own }) => line(name, own)),
    ...(rows.length > 1 ? [line('All', counts)] : [])
  ].join('\n')
}

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** Nothing in a name may end a cell, or be taken for markup. */
const cell = (name: string): string => name.replace(/[\\|`*_<[\]]/g, '\\$&').replace(/\s+/g, ' ')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const inNumber = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
