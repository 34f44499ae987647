/** The numbers that README and docs give of the evidence, from the rules themselves. */
import { evidenceOf } from './voices.mjs'

export function sumsOf(compiled) {
  const rules = evidenceOf(compiled).filter(({ rule }) => rule.severity !== 'off')
  const cited = new Set(compiled.rules.rules.flatMap(({ sources }) => sources.map(({ id }) => id)))
  const sources = compiled.authored.sources.filter(({ id }) => cited.has(id))
  const number = (test) => rules.filter(test).length
  return {
    rules: rules.length,
    packs: new Set(rules.map(({ rule }) => rule.pack)).size,
    avoided: number(({ tally }) => tally.avoid > 0),
    once: number(({ tally }) => tally.avoid === 1),
    disputed: number(({ tally }) => tally.avoid > 0 && tally.accept.length > 0),
    own: number(({ rule }) => rule.isOwnJudgement),
    citedSources: sources.length,
    voices: new Set(sources.map(({ id, voice }) => voice ?? id)).size,
    needsCheck: sources.filter(({ status }) => status === 'needs-check').length
  }
}
