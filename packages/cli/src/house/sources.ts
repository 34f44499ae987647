/** What a list names as its sources, and the entries that rules cite. */
import { nameFrom } from '@stigmalint/configuration/drafting'
import type { Source } from '@stigmalint/core/compile'

export const sourcesIn = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

/** The entry that a text names, by its id, title, DOI or address. */
export function sourceNamed(text: string, known: readonly Source[]): Source | null {
  const name = text.toLowerCase()
  return (
    known.find(
      ({ id, title, doi, url }) =>
        id === name ||
        title.toLowerCase() === name ||
        (doi !== undefined && name.endsWith(doi.toLowerCase())) ||
        (url !== undefined && withoutScheme(url) === withoutScheme(name))
    ) ?? null
  )
}

const withoutScheme = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')

export function newSource(text: string): Source {
  const url = /https?:\/\/\S+/.exec(text)?.[0]
  const title = (url === undefined ? text : text.replace(url, '')).replace(/[\s,:()-]+$/, '').trim()
  return {
    id: nameFrom(title === '' ? withoutScheme(url ?? text) : title, 40) || 'source',
    title: title === '' ? withoutScheme(url ?? text) : title,
    kind: 'guide',
    ...(url !== undefined && { url })
  }
}

/** Entries as they stand in sources.yml. */
export const sourceEntries = (sources: readonly Source[]): string =>
  sources
    .map(({ id, title, kind, url }) => {
      const address = url === undefined ? '' : `  url: '${url.replaceAll("'", "''")}'\n`
      return `- id: ${id}\n  title: '${title.replaceAll("'", "''")}'\n  kind: ${kind}\n${address}`
    })
    .join('')
