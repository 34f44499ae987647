/** The glossary as tables: in Markdown, and for spreadsheets. */
import { literal } from '@stigmalint/core/explain'
import { headOf, writtenOf, type GlossaryEntry } from '@stigmalint/pages/glossary'
import { printableLine } from '../printable.js'

/** A table for each pack. */
export function glossaryMarkdown(entries: readonly GlossaryEntry[], profile: string): string {
  const packs = [...new Set(entries.map(({ pack }) => pack))]
  const row = (entry: GlossaryEntry): string => {
    const { avoid, write, why, sources } = entry
    return `| ${[
      [headOf(entry), ...avoid.slice(1)].join(', '),
      write.map(writtenOf).join('; '),
      why,
      sources.map(({ who }) => who).join(', ')
    ]
      .map(cell)
      .join(' | ')} |\n`
  }
  return packs
    .map((pack) => {
      const own = entries.filter((entry) => entry.pack === pack)
      return `## ${pack}\n\n| avoid | write | why | who says so |\n| --- | --- | --- | --- |\n${own.map(row).join('')}`
    })
    .join('\n')
    .replace(/^/, `# Glossary, wordings of the profile ${profile}\n\n`)
}

/** In a cell: a bar would end it. */
const cell = (text: string): string => literal(printableLine(text)).replaceAll('|', '\\|')

/** A row for each concept. */
export const glossaryRows = (entries: readonly GlossaryEntry[]): string[][] => [
  [
    'topic',
    'rule',
    'advice',
    'avoid',
    'in which use',
    'also avoid',
    'write',
    'or write',
    'when',
    'why',
    'who says so',
    'page'
  ],
  ...entries.map(({ pack, id, advice, avoid, use, write, why, sources }) => [
    ...[pack, id, advice, avoid[0], use ?? '', avoid.slice(1).join('; ')],
    write.slice(0, 1).map(writtenOf).join(''),
    write.slice(1).map(writtenOf).join('; '),
    ...[write[0]?.when ?? '', why, sources.map(({ who }) => who).join('; ')],
    sources.find(({ url }) => url !== null)?.url ?? ''
  ])
]
