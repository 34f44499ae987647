/**
 * The glossary as TBX-Basic (ISO 30042:2019, data categories as attributes): what translators' tools take in. A concept is a
 * rule; its wordings are preferred or admitted terms, the words to avoid deprecated ones, so that a tool marks them.
 */
import type { GlossaryEntry } from '@stigmalint/pages/glossary'
import { elementLines, type Element } from '../reporters/xml.js'

const status = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts'
} as const

/** The whole file. */
export const tbxOf = (entries: readonly GlossaryEntry[], profile: string, version: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(
    'tbx',
    {
      '@type': 'TBX-Basic',
      '@style': 'dca',
      '@xml:lang': 'en',
      '@xmlns': 'urn:iso:std:iso:30042:ed-2',
      tbxHeader: {
        fileDesc: {
          titleStmt: { title: `stigmalint: words about people who use drugs and others, profile ${profile}` },
          sourceDesc: { p: `Written by stigmalint ${version} from its rules; each concept is a rule` }
        }
      },
      text: { body: { conceptEntry: entries.map(conceptOf) } }
    },
    0
  )}`

const conceptOf = (entry: GlossaryEntry): Element => ({
  '@id': `c.${entry.id.replace('/', '.')}`,
  descrip: [{ '@type': 'subjectField', '#': entry.pack.replaceAll('-', ' ') }],
  xref: entry.sources.flatMap(({ url, text }) =>
    url === null ? [] : [{ '@type': 'externalCrossReference', '@target': url, '#': text }]
  ),
  note: entry.why,
  langSec: { '@xml:lang': 'en', termSec: termsOf(entry) }
})

/** A term stands once: what one pattern finds may be what another rule recommends, never both in one concept. */
function termsOf({ write, avoid, use, advice }: GlossaryEntry): Element[] {
  const taken = new Set<string>()
  const terms: Element[] = []
  const add = (term: string, administrativeStatus: string, note: string | null): void => {
    if (taken.has(term)) return
    taken.add(term)
    terms.push({
      term,
      termNote: { '@type': 'administrativeStatus', '#': administrativeStatus },
      ...(note !== null && { note })
    })
  }
  write.forEach(({ term, isFor, when }, index) =>
    add(term, index === 0 ? status.preferred : status.admitted, noteOf(isFor === null ? use : `for "${isFor}"`, when))
  )
  avoid.forEach((words, index) =>
    add(words, advice === 'depends' ? status.admitted : status.deprecated, noteOf(index === 0 ? use : null, null))
  )
  return terms
}

/** In which use a term is meant, and when it is right: a tool shows the one word without the concept. */
function noteOf(use: string | null, when: string | null): string | null {
  const parts = [use === null ? null : `in this use: ${use}`, when].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('; ')
}
