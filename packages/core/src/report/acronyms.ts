/** An acronym and its definition change together: "injecting drug users (IDUs) … IDUs", "people who inject drugs (PWID) … PWID". */
import { applyEdits, type Edit } from './edits.js'
import { withChanges, type Finding, type Fix } from './finding.js'
import { titleOf } from './wording.js'

const definition = /^\s?\(([A-Z]{2,6}s?)\)/

/** With one shared fix on a definition and on all later uses, or none where no acronym can be made of the new wording. */
export function joinAcronyms(findings: readonly Finding[], source: string): Finding[] {
  const joined = [...findings]
  for (const index of findings.keys()) {
    const finding = joined[index]
    const range = finding && rangeOf(finding)
    if (!finding || !range) continue
    // hardly any finding defines an acronym: one look at the next characters
    if (source.charAt(range.end) !== '(' && source.charAt(range.end + 1) !== '(') continue
    const acronym = definition.exec(source.slice(range.end, range.end + 12))?.[1]
    if (acronym === undefined) continue
    const letters = acronym.replace(/s$/, '')
    const uses = joined.filter(
      (other) => other !== finding && (other.actual === letters || other.actual === `${letters}s`)
    )
    const fix = finding.fixes.find((own) => own.edits.every((edit) => edit.end <= range.end))
    const wording = fix ? wordingOf(fix, source, range.start, range.end) : ''
    const defined = uses.find((use) => rangeOf(use)?.start === source.indexOf('(', range.end) + 1)
    const replacement = acronymOf(defined) ?? initialsOf(wording)
    const shared = fix && replacement !== null ? sharedFix(fix, replacement, acronym, range.end, uses, source) : null
    for (const own of [finding, ...uses]) {
      // what changes at the place of each: the definition, or its own acronym
      const here = own === finding || own === defined ? {} : { replaces: own.excerpt.words, wording: replacement ?? '' }
      joined[joined.indexOf(own)] = withChanges(own, { fixes: shared ? [{ ...shared, ...here }] : [], expected: [] })
    }
  }
  return joined
}

function sharedFix(
  fix: Fix,
  replacement: string,
  acronym: string,
  end: number,
  uses: readonly Finding[],
  source: string
): Fix {
  const open = source.indexOf('(', end) + 1
  const edits: Edit[] = [...fix.edits, { start: open, end: open + acronym.length, text: replacement }]
  for (const use of uses) {
    const range = rangeOf(use)
    if (range && range.start !== open) edits.push({ start: range.start, end: range.end, text: replacement })
  }
  const change = { replaces: `${fix.replaces} (${acronym})`, wording: `${fix.wording} (${replacement})` }
  return {
    id: `acronym-${end}-${replacement}`,
    title: `${titleOf(change, '')}, and "${replacement}" for "${acronym}" everywhere`,
    ...change,
    applicability: 'suggested',
    ...(fix.because !== undefined && { because: fix.because }),
    edits
  }
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
const acronymOf = (use: Finding | undefined): string | null => {
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

function rangeOf({ place }: Finding): { start: number; end: number } | null {
  if (!place || !('start' in place) || place.start.offset === undefined || place.end.offset === undefined) return null
  return { start: place.start.offset, end: place.end.offset }
}
