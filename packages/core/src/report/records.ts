/** Findings as plain data, to keep in a file and to hand to another thread. What many of them say is there once. */
import { findingOf, type Finding, type FindingFields } from './finding.js'
import { PlacedFinding } from './placed.js'

export interface FindingRecords {
  /** what rules say, wherever they say it */
  readonly rules: readonly RuleRecord[]
  /** findings as those of their pieces */
  readonly said: readonly SaidRecord[]
  /** for each finding, in the order of the text: the number of what it says, and how far its piece is moved */
  readonly placed: readonly (readonly [said: number, offset: number, lines: number, columns: number])[]
}

type RuleKey = 'ruleId' | 'source' | 'fatal' | 'severity' | 'note' | 'url' | 'sources'

/** What is undefined may be missing: JSON has no such value. */
type Plain<Fields> = {
  readonly [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key]
} & { readonly [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Fields[Key] }

type RuleRecord = Plain<Pick<FindingFields, RuleKey>>
type SaidRecord = Plain<Omit<FindingFields, RuleKey>> & { readonly rule: number }

/** `findingsOf` makes the same findings of it again, after `JSON.stringify` and `JSON.parse`, too. */
export function recordsOf(findings: readonly PlacedFinding[]): FindingRecords {
  const rules: RuleRecord[] = []
  const said: SaidRecord[] = []
  const ruleNumbers = new Map<string, number>()
  const saidNumbers = new Map<Finding, number>()
  const ruleOf = (own: Finding): number => {
    const rule = ruleRecord(own)
    // the same rule, and the same reason to lower it
    return numbered(ruleNumbers, `${rule.ruleId ?? ''} ${rule.severity} ${rule.note ?? ''}`, () => rules.push(rule))
  }
  const placed = findings.map(({ said: own, shift }) => {
    const number = numbered(saidNumbers, own, () => said.push({ ...saidRecord(own), rule: ruleOf(own) }))
    return [number, ...shift] as const
  })
  return { rules, said, placed }
}

/** Of records that are whole. A number in them that names nothing is told as a `RangeError`. */
export function findingsOf({ rules, said, placed }: FindingRecords): PlacedFinding[] {
  const findings = said.map(({ rule, ...own }) => findingOf({ ...nothing, ...at(rules, rule), ...own }))
  return placed.map(([number, ...shift]) => new PlacedFinding(at(findings, number), ...shift))
}

const nothing = {
  ...{ ruleId: undefined, source: undefined, fatal: undefined, note: undefined, url: undefined },
  ...{ actual: undefined, expected: undefined, place: undefined, line: undefined, column: undefined }
}

/** `push` answers how many there are then. */
function numbered<Key>(numbers: Map<Key, number>, key: Key, push: () => number): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = push() - 1
  numbers.set(key, number)
  return number
}

function at<Item>(items: readonly Item[], number: number): Item {
  const item = items[number]
  if (item === undefined) throw new RangeError(`no record ${number}`)
  return item
}

const ruleRecord = ({ ruleId, source, fatal, severity, note, url, sources }: Finding): RuleRecord => ({
  ruleId,
  source,
  fatal,
  severity,
  note,
  url,
  sources
})

const saidRecord = (own: Finding): Omit<SaidRecord, 'rule'> => {
  const { reason, lowered, actual, expected, context, excerpt, fixes, place, line, column, name } = own
  return { reason, lowered, actual, expected, context, excerpt, fixes, place, line, column, name }
}
