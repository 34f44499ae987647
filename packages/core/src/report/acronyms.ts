/** An acronym and its definition change together: "injecting drug users (IDUs) … IDUs", "people who inject drugs (PWID) … PWID". */
import { applyEdits, areApart, inOrder, type Edit } from './edits.js'
import { withChanges, type Fix } from './finding.js'
import { PlacedFinding } from './placed.js'
import { titleOf } from './wording.js'

/**
 * So many uses of an acronym are told the fix that they share; each tells all its changes, so that more of them would make a
 * report of the square of its length. What more there are change with it.
 */
const mostTold = 100

const definition = /^\s?\(([A-Z]{2,6}s?)\)/

/**
 * With one shared fix on a definition and the uses of the acronym, or none where no acronym can be made of the new
 * wording. Where an acronym is defined again, what follows belongs to that definition.
 */
export function joinAcronyms(findings: readonly PlacedFinding[], source: string): PlacedFinding[] {
  const joined = [...findings]
  const definitions = new Map<string, Definition[]>()
  for (const [index, finding] of findings.entries()) {
    const definition = definitionBehind(finding, index, source)
    if (!definition) continue
    const same = definitions.get(definition.letters)
    if (same) same.push(definition)
    else definitions.set(definition.letters, [definition])
  }
  if (definitions.size === 0) return joined
  for (const [index, finding] of findings.entries()) {
    const { start } = finding
    const known = definitions.get((finding.actual ?? '').replace(/s$/, ''))
    const definition = known?.findLast((own) => own.end <= start) ?? known?.[0]
    if (!definition || definition.index === index) continue
    if (start === definition.open) definition.uses.push(index)
    // a quotation keeps its acronym; where else one cannot change, none does: the label of a link
    else if (finding.offers.length === 0) definition.isFixed ||= finding.severity !== 'information'
    // what changes with its neighbours has a fix of its own
    else if (!isInflected(finding, source)) definition.uses.push(index)
  }
  for (const definition of [...definitions.values()].flat()) {
    const shared = sharedFix(definition, findings, source)
    for (const [number, index] of [definition.index, ...definition.uses].entries()) {
      const own = joined[index]
      if (!own) continue
      // what changes at the place of each: the definition, or its own acronym
      const isDefinition = index === definition.index || own.start === definition.open
      const here = isDefinition ? {} : { replaces: own.excerpt.words, wording: shared?.acronym ?? '' }
      joined[index] = new PlacedFinding(
        withChanges(own.message, {
          fixes: shared && number <= mostTold ? [{ ...shared.fix, ...here }] : [],
          expected: []
        })
      )
    }
  }
  return joined
}

/** A finding with an acronym in brackets behind it, and where that is used and can change; findings by their numbers. */
interface Definition {
  index: number
  start: number
  end: number
  /** where the acronym in brackets starts */
  open: number
  acronym: string
  letters: string
  uses: number[]
  /** it is used where it cannot change */
  isFixed: boolean
}

function definitionBehind(finding: PlacedFinding, index: number, source: string): Definition | null {
  const { start, end } = finding
  // hardly any finding defines an acronym: one look at the next characters
  if (source.charAt(end) !== '(' && source.charAt(end + 1) !== '(') return null
  const acronym = definition.exec(source.slice(end, end + 12))?.[1]
  if (acronym === undefined) return null
  const open = source.indexOf('(', end) + 1
  return { index, start, end, open, acronym, letters: acronym.replace(/s$/, ''), uses: [], isFixed: false }
}

/** "IDUs|'|", "|an| IDU": what stands beside it changes, too. */
function isInflected(use: PlacedFinding, source: string): boolean {
  const { start, end } = use
  return /^['’]/.test(source.charAt(end)) || /\ban?\s$/i.test(source.slice(Math.max(0, start - 4), start))
}

function sharedFix(
  { index, start, end, open, acronym, uses, isFixed }: Definition,
  findings: readonly PlacedFinding[],
  source: string
): { fix: Fix; acronym: string } | null {
  const fix = findings[index]?.fixes.find((own) => own.edits.every((edit) => edit.end <= end))
  if (!fix || isFixed) return null
  const ranges = uses.flatMap((use) => {
    const finding = findings[use]
    return finding ? [{ start: finding.start, end: finding.end, finding }] : []
  })
  const defined = ranges.find((range) => range.start === open)?.finding
  const replacement = acronymOf(defined) ?? initialsOf(wordingOf(fix, source, start, end))
  if (replacement === null) return null
  const close = open + acronym.length
  const edits: Edit[] = [...fix.edits, { start: open, end: close, text: replacement }]
  // "IDUs, injecting drug users (IDUs),": the fix of the definition may write over an acronym before it
  const isWritten = (from: number, to: number): boolean => fix.edits.some((edit) => from < edit.end && edit.start < to)
  for (const { start: from, end: to } of ranges)
    if (from !== open && !isWritten(from, to)) edits.push({ start: from, end: to, text: replacement })
  // what becomes one phrase needs no comma behind it
  if (source.startsWith('),', close) && ranges.some((range) => isWritten(range.start, range.end)))
    edits.push({ start: close + 1, end: close + 2, text: '' })
  if (!areApart(edits)) return null
  const change = { replaces: `${fix.replaces} (${acronym})`, wording: `${fix.wording} (${replacement})` }
  const shared: Fix = {
    id: `acronym-${end}-${replacement}`,
    title: `${titleOf(change, '')}, and "${replacement}" for "${acronym}" everywhere`,
    ...change,
    applicability: 'suggested',
    ...(fix.because !== undefined && { because: fix.because }),
    edits: inOrder(edits)
  }
  return { fix: shared, acronym: replacement }
}

/** What stands in place of the definition after the fix. */
function wordingOf(fix: Fix, source: string, start: number, end: number): string {
  const from = Math.min(start, ...fix.edits.map((edit) => edit.start))
  return applyEdits(
    source.slice(from, end),
    fix.edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  )
}

/** The acronym that the rule of the old one offers. */
const acronymOf = (use: PlacedFinding | undefined): string | null => {
  const text = use?.fixes[0]?.edits[0]?.text ?? ''
  return /^[A-Z]{2,6}s?$/.test(text) ? text : null
}

/** "people who inject drugs": PWID. Only of a wording without prepositions, where the initials are what is in use. */
function initialsOf(wording: string): string | null {
  const words = wording.split(/\s+/).filter(Boolean)
  if (words.length < 3 || words.length > 6 || words.some((word) => /^(?:with|of|for|in|from|by|a|an|the)$/i.test(word)))
    return null
  return words.map((word) => word[0]?.toUpperCase() ?? '').join('')
}
