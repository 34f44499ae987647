/**
 * Whether fixes bring in errors of grammar, by a checker that others wrote: each passage is linted before and after all
 * its first fixes are applied, and what is new at an edited place is listed.
 */
import { diffWordsWithSpace } from 'diff'
import { Dialect, LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'
import { applyFixes, check } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { readFileSync } from 'node:fs'

const dialects = { us: Dialect.American, ca: Dialect.Canadian, au: Dialect.Australian }

const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/harper.js/package.json', import.meta.url), 'utf8')
)

/** @param {{id: string, country: string, format?: string, text: string}[]} passages */
export async function checkGrammar(passages, profile = 'un') {
  const ruleSet = await loadRuleSet()
  const linter = new LocalLinter({ binary, dialect: Dialect.British })
  const figures = { checker: `harper.js ${version}`, fixed: 0, fixes: 0, introduced: [], longer: [], removed: 0 }
  for (const [dialect, group] of byDialect(passages)) {
    await linter.setDialect(dialect)
    for (const { id, format, text } of group) {
      const { messages } = await check(text, {
        ruleSet,
        settings: { profile },
        format: format === 'md' ? 'markdown' : 'text'
      })
      const { text: after, applied } = applyFixes(text, messages, 'suggested')
      if (after === text) continue
      figures.fixed++
      figures.fixes += applied
      const language = format === 'md' ? 'markdown' : 'plaintext'
      const lints = [await lint(linter, text, language), await lint(linter, after, language)]
      const { introduced, removed } = compare(text, after, ...lints)
      figures.removed += removed.length
      // Wording that puts the person first is longer: no fault of grammar, so it is counted by itself.
      for (const found of introduced)
        (found.kind === 'Readability' ? figures.longer : figures.introduced).push({ id, ...found })
    }
  }
  await linter.dispose()
  return figures
}

function byDialect(passages) {
  const groups = new Map()
  for (const passage of passages) {
    const dialect = dialects[passage.country] ?? Dialect.British
    groups.set(dialect, [...(groups.get(dialect) ?? []), passage])
  }
  return groups
}

async function lint(linter, text, language) {
  const offsets = codePointOffsets(text)
  return (await linter.lint(text, { language })).map((found) => {
    const { start, end } = found.span()
    // A count in a message, such as that of the words of a sentence, does not make it another message.
    const message = found.message().replace(/\d+/g, 'N')
    return { kind: found.lint_kind(), message, start: offsets[start], end: offsets[end] }
  })
}

/** The checker counts code points, JavaScript UTF-16 units. */
function codePointOffsets(text) {
  const offsets = [0]
  for (const character of text) offsets.push(offsets.at(-1) + character.length)
  return offsets
}

/** Lints that only one side has: matched by kind, message and place, at an edit by the edit that they touch. */
function compare(before, after, lintsBefore, lintsAfter) {
  const hunks = hunksOf(before, after)
  const keysOf = (side, lints) =>
    lints.map((found) => `${found.kind}\n${found.message}\n${placeOf(hunks, side, found)}`)
  const keysBefore = keysOf('before', lintsBefore)
  const keysAfter = keysOf('after', lintsAfter)
  return {
    introduced: without(lintsAfter, keysAfter, keysBefore).map((found) => ({
      kind: found.kind,
      message: found.message,
      after: around(after, found),
      before: around(before, counterpart(hunks, found))
    })),
    removed: without(lintsBefore, keysBefore, keysAfter)
  }
}

/** The lints whose key stands less often on the other side. */
function without(lints, keys, others) {
  const left = [...others]
  return lints.filter((_, index) => {
    const at = left.indexOf(keys[index])
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The edited places: where each stands on both sides. */
function hunksOf(before, after) {
  const hunks = []
  const at = { before: 0, after: 0 }
  let open = null
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) open = null
    else if (!open) hunks.push((open = { before: [at.before, at.before], after: [at.after, at.after] }))
    if (!added) at.before += value.length
    if (!removed) at.after += value.length
    if (open) [open.before[1], open.after[1]] = [at.before, at.after]
  }
  return hunks
}

function placeOf(hunks, side, { start, end }) {
  const touched = hunks.findIndex((hunk) => start <= hunk[side][1] && hunk[side][0] <= end)
  return touched >= 0 ? `edit ${touched}` : `before ${start - shift(hunks, side, start)}`
}

/** By how much the edits before an offset have moved it from where it stood. */
function shift(hunks, side, offset) {
  const earlier = hunks.filter((hunk) => hunk[side][1] < offset).at(-1)
  return earlier ? earlier[side][1] - earlier.before[1] : 0
}

/** The place before the edits of something found after them. */
function counterpart(hunks, { start, end }) {
  const touched = hunks.filter((hunk) => start <= hunk.after[1] && hunk.after[0] <= end)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first) return { start: start - shift(hunks, 'after', start), end: end - shift(hunks, 'after', start) }
  return { start: first.before[0], end: last.before[1] }
}

function around(text, { start, end }) {
  const from = text.lastIndexOf(' ', Math.max(0, start - 30)) + 1
  const to = text.indexOf(' ', end + 30)
  return text.slice(from, to < 0 ? text.length : to).replace(/\s+/g, ' ')
}
