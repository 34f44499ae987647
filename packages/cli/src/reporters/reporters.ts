/** The table of reporters: a format without one does not compile. What a run does not print is not loaded. */
import type { RuleSet } from '@stigmalint/core'
import type { ReportFormat } from '../command-line/commands.js'
import { printableJson, printableLines } from '../printable.js'
import { hasNothingToTell, nothingFound } from './nothing-found.js'
import type { FileReporter, Reporter, SelectedReport } from './reporter.js'

interface Asked {
  /** all findings, or notes only where they are asked for */
  lists: 'all' | 'asked-for'
  /** whether it has to know the lines of the source that findings stand in */
  needsLines?: true
  /** whether it has to know how many words of prose the files have */
  needsWords?: true
}

/** `ruleSets` are those that were in force. */
type Load<Kind> = (reports: readonly SelectedReport[], ruleSets: Iterable<RuleSet>) => Promise<Kind>

interface TextEntry extends Asked {
  /** lines for people, JSON for programs, or text that the reporter itself has made printable: how it is written differs */
  writes: 'lines' | 'json' | 'printable'
  load: Load<Reporter>
}

interface FileEntry extends Asked {
  /** what goes into a file alone */
  writes: 'file'
  load: Load<FileReporter>
}

export const reporters: Readonly<Record<ReportFormat, TextEntry | FileEntry>> &
  Readonly<Record<Exclude<ReportFormat, 'docx'>, TextEntry>> = {
  text: {
    writes: 'lines',
    lists: 'asked-for',
    load: async (reports) =>
      hasNothingToTell(reports) ? nothingFound : (await import('./text-report.js')).textReporter
  },
  json: {
    writes: 'json',
    lists: 'all',
    load: async () => (await import('./json.js')).jsonReporter
  },
  'json-report': {
    writes: 'json',
    lists: 'all',
    needsWords: true,
    load: async () => {
      const [{ jsonRunReporter }, { version }] = await Promise.all([
        import('./json.js'),
        import('@stigmalint/project/version')
      ])
      return jsonRunReporter(version())
    }
  },
  sarif: {
    writes: 'json',
    lists: 'asked-for',
    load: async (reports, ruleSets) => {
      const [{ sarifReporter }, { explanationsOf }, { version }, { homepage }] = await Promise.all([
        import('./sarif.js'),
        import('./explanations.js'),
        import('@stigmalint/project/version'),
        import('../homepage.js')
      ])
      return sarifReporter(version(), homepage(), await explanationsOf(reports, ruleSets))
    }
  },
  github: {
    writes: 'printable',
    lists: 'asked-for',
    load: async () => (await import('./github.js')).githubReporter
  },
  gitlab: {
    writes: 'json',
    lists: 'asked-for',
    load: async () => (await import('./gitlab.js')).gitlabReporter
  },
  rdjson: {
    writes: 'json',
    lists: 'asked-for',
    needsLines: true,
    load: async () => (await import('./rdjson.js')).rdjsonReporter
  },
  junit: {
    writes: 'printable',
    lists: 'asked-for',
    load: async () => (await import('./junit.js')).junitReporter
  },
  checkstyle: {
    writes: 'printable',
    lists: 'asked-for',
    load: async () => (await import('./checkstyle.js')).checkstyleReporter
  },
  markdown: {
    writes: 'printable',
    lists: 'asked-for',
    load: async () => (await import('./markdown.js')).markdownReporter
  },
  csv: {
    writes: 'printable',
    lists: 'asked-for',
    load: async () => (await import('./csv.js')).csvReporter
  },
  html: {
    writes: 'printable',
    lists: 'asked-for',
    needsWords: true,
    load: async (reports, ruleSets) => {
      const { htmlReporter, version, explanations } = await pageFor(reports, ruleSets)
      return htmlReporter(version, explanations)
    }
  },
  docx: {
    writes: 'file',
    lists: 'asked-for',
    needsWords: true,
    load: async (reports, ruleSets) => {
      const { wordReporter, version, explanations } = await pageFor(reports, ruleSets)
      return wordReporter(version, explanations)
    }
  },
  blob: {
    writes: 'json',
    lists: 'all',
    needsLines: true,
    load: async () => {
      const [{ blobReporter }, { version }] = await Promise.all([
        import('../blob/write.js'),
        import('@stigmalint/project/version')
      ])
      return blobReporter(version())
    }
  }
}

/** The makers of the page for people, and what both of them tell. */
async function pageFor(reports: readonly SelectedReport[], ruleSets: Iterable<RuleSet>) {
  const [{ htmlReporter, wordReporter }, { explanationsOf }, { version }] = await Promise.all([
    import('./html.js'),
    import('./explanations.js'),
    import('@stigmalint/project/version')
  ])
  return { htmlReporter, wordReporter, version: version(), explanations: await explanationsOf(reports, ruleSets) }
}

/** What a report passes on its way out. */
export const printed: Readonly<Record<TextEntry['writes'], (text: string) => string>> = {
  lines: printableLines,
  json: printableJson,
  printable: (text) => text
}
