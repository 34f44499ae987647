/** Made-up findings, the same for every reporter. */
import type { Finding, Fix } from '@stigmalint/core'
import { PlacedFinding } from '@stigmalint/core/trusted'
import { VFileMessage } from 'vfile-message'
import type { FileReport } from '../../src/reporters/file-report.js'
import type { ReportContext } from '../../src/reporters/reporter.js'
import type { SourceLine } from '../../src/reporters/source-lines.js'

export const context: ReportContext = {
  names: ['drafts'],
  flags: {
    fix: null,
    shard: null,
    isDryRun: false,
    isQuiet: false,
    showInformation: false,
    profile: undefined,
    packs: undefined,
    configuration: undefined,
    color: false
  },
  cwd: '/here',
  problems: [{ path: 'drafts/c.md', message: 'drafts/c.md: no such file or folder, check the path' }],
  passedOver: new Map([['.docx', 2]]),
  words: new Map([['drafts/a.md', 1200]]),
  ownProfile: 'un',
  environment: {},
  terminal: () => ({})
}

interface MadeUp {
  line: number
  severity: Finding['severity']
  reason: string
  words: string
  fixes?: Fix[]
  context?: Finding['context']
  lowered?: Finding['lowered']
}

const fatalOf = { error: true, warning: false, information: null }

function finding({
  line,
  severity,
  reason,
  words,
  fixes = [],
  context: own = 'use',
  lowered = null
}: MadeUp): PlacedFinding {
  const offset = (line - 1) * 40 + 4
  const place = {
    start: { line, column: 5, offset },
    end: { line, column: 5 + words.length, offset: offset + words.length }
  }
  const message = new VFileMessage(reason, { place, source: 'stigmalint', ruleId: 'pack/rule' })
  Reflect.set(message, 'fatal', fatalOf[severity])
  const whole: Finding = Object.assign(message, {
    ...{ ruleId: 'pack/rule', actual: words, note: 'Why it matters.', url: 'https://example.org/rule', severity },
    ...{ fixes, expected: fixes.map(({ wording }) => wording), context: own, lowered, sources: ['a-guide'] },
    excerpt: { before: 'Two ', words, after: ' came.' }
  })
  return new PlacedFinding(whole)
}

const fix = (line: number, applicability: Fix['applicability']): Fix => ({
  id: `${line}:5+9 people`,
  title: 'Write "people" for "old words"',
  replaces: 'old words',
  wording: 'people',
  applicability,
  ...(applicability === 'suggested' && { because: 'right when people are meant' }),
  edits: [{ start: (line - 1) * 40 + 4, end: (line - 1) * 40 + 13, text: 'people' }]
})

/** Lines of forty characters, the fourth of which takes two bytes. */
const linesOf = (count: number): SourceLine[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 1,
    offset: index * 40,
    text: `Twó old words came.${' '.repeat(20)}`
  }))

const nothingElse = {
  ...{ writtenAs: null, applied: 0, changes: [], suppressed: 0, skippedBlocks: 0, accepted: 0, silenced: [] }
}

export const reports: readonly FileReport[] = [
  {
    path: 'drafts/a.md',
    messages: [
      finding({ line: 1, severity: 'error', reason: 'a reason', words: 'old words', fixes: [fix(1, 'safe')] }),
      finding({ line: 2, severity: 'warning', reason: 'a reason', words: 'old words', fixes: [fix(2, 'suggested')] }),
      finding({ line: 3, severity: 'warning', reason: 'a reason\u001B[31m', words: 'a|b <c> & "d"' }),
      finding({
        line: 4,
        severity: 'information',
        reason: 'a note',
        words: 'old words',
        context: 'quotation',
        lowered: 'quotation'
      })
    ],
    locate: () => null,
    ...{ writtenAs: 'drafts/a.md', applied: 1, changes: [{ line: 9, before: 'old words', after: 'people' }] },
    ...{ suppressed: 1, skippedBlocks: 2, accepted: 3, lines: linesOf(4) },
    silenced: [
      {
        finding: finding({ line: 5, severity: 'error', reason: 'a silenced reason', words: 'old words' }),
        ...{ by: 'comment', reason: 'a title of 1998' }
      },
      {
        finding: finding({
          line: 6,
          severity: 'warning',
          reason: 'an accepted reason',
          words: 'old words',
          fixes: [fix(6, 'safe')]
        }),
        ...{ by: 'baseline', reason: 'accepted in a.tsv' }
      }
    ]
  },
  {
    ...{ path: 'drafts/b.md', messages: [], locate: () => null },
    ...nothingElse,
    lines: []
  },
  // no text as it stands, and a name with signs that forms of reports take for their own
  {
    path: 'drafts/a # "b", 100%: <c>|d.ipynb',
    messages: [
      finding({ line: 7, severity: 'warning', reason: 'a reason', words: 'old words', fixes: [fix(7, 'safe')] })
    ],
    locate: () => ({ cell: 3, line: 2 }),
    ...nothingElse,
    lines: linesOf(7)
  }
]
