/**
 * SARIF 2.1.0, the form in which code hosts and editors take over what a checker found:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { reasonWithWording } from '@stigmalint/core/advice'
import { explanationPage, type Explanation } from '@stigmalint/core/explain'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type {
  Fix as SarifFix,
  Location as SarifLocation,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Suppression
} from 'sarif'
import { ruleIdsIn } from './explanations.js'
import { fileReference, repositoryPath } from './file-address.js'
import type { SilencedFinding } from './file-report.js'
import { fingerprints } from './fingerprint.js'
import { jsonParts } from './json-parts.js'
import { inWords, locationOf } from './location.js'
import type { Reporter, SelectedReport } from './reporter.js'
import { spanOf } from './span.js'

const levels = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<
  PlacedFinding['severity'],
  Result.level
>

/** A log, its runs, a run, its results, a result. */
const deepest = 5

/** `home` is the address of the program. `explanations` has the rules by their ids, as the configurations in force know them. */
export const sarifReporter =
  (version: string, home: string | null, explanations: ReadonlyMap<string, Explanation>): Reporter =>
  (reports, { cwd, problems, flags }) => {
    const ids = [...new Set(reports.flatMap(ruleIdsIn))].sort()
    const indexOf = new Map(ids.map((id, index) => [id, index]))
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'stigmalint',
              version,
              semanticVersion: version,
              ...(home !== null && { informationUri: home }),
              rules: ids.map((id) => descriptor(id, explanations.get(id) ?? null, flags.profile))
            }
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: problems.length === 0,
              toolExecutionNotifications: problems.map((problem) => notification(problem, cwd))
            }
          ],
          results: reports.flatMap((report) => resultsOf(report, cwd, indexOf))
        }
      ]
    }
    return jsonParts(log, deepest)
  }

function descriptor(id: string, explanation: Explanation | null, profile: string | undefined): ReportingDescriptor {
  if (!explanation) return { id }
  const { title, why, severity, pack, references } = explanation
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: why, markdown: explanationPage(explanation, profile === undefined ? {} : { profile }) },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
    properties: { tags: ['stigma', pack], sources: references.map(({ text, url, says }) => ({ says, text, url })) }
  }
}

function resultsOf(report: SelectedReport, cwd: string, indexOf: ReadonlyMap<string, number>): Result[] {
  const artifactLocation = { uri: fileReference(report.path, cwd) }
  // behind the others, so that these have the same fingerprints with them and without
  const silenced = new Map(report.silenced.map((own) => [own.finding, own]))
  const all = [...report.listed, ...silenced.keys()]
  const known = fingerprints(repositoryPath(report.path, cwd), all)
  return all.map((finding, index) => {
    const suppressed = silenced.get(finding)
    return {
      ruleId: finding.ruleId ?? '',
      ruleIndex: indexOf.get(finding.ruleId ?? '') ?? -1,
      level: levels[finding.severity],
      // what a comment silences is not rewritten
      message: { text: suppressed?.by === 'comment' ? finding.reason : reasonWithWording(finding) },
      locations: [locationIn(report, finding, artifactLocation)],
      partialFingerprints: { 'stigmalint/v1': known[index] ?? '' },
      ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
      // offsets of a text that is no file say nothing to who reads the file
      ...(finding.offers.length > 0 &&
        !locationOf(report, finding) && { fixes: finding.fixes.map((fix) => fixOf(fix, artifactLocation)) })
    }
  })
}

const suppressionOf = ({ by, reason }: SilencedFinding): Suppression => ({
  kind: by === 'comment' ? 'inSource' : 'external',
  ...(reason !== null && { justification: reason })
})

function locationIn(report: SelectedReport, finding: PlacedFinding, artifactLocation: { uri: string }): SarifLocation {
  const location = locationOf(report, finding)
  return location
    ? { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: inWords(location) }] }
    : { physicalLocation: { artifactLocation, region: regionOf(finding) } }
}

function regionOf(finding: PlacedFinding): Region {
  const { start, end } = spanOf(finding)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
    ...(finding.actual != null && finding.actual !== '' && { snippet: { text: finding.actual } })
  }
}

const fixOf = ({ title, edits }: PlacedFinding['fixes'][number], artifactLocation: { uri: string }): SarifFix => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text }
      }))
    }
  ]
})

const notification = ({ path, message }: { path: string; message: string }, cwd: string): Notification => ({
  level: 'error',
  message: { text: message },
  locations: [{ physicalLocation: { artifactLocation: { uri: fileReference(path, cwd) } } }]
})
