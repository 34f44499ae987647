/** Comments that switch rules off: `<!-- stigmalint-disable-next-line pack/rule -- reason -->`. */

export interface SuppressionMark {
  kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-file'
  /** empty: every rule */
  ruleIds: readonly string[]
  reason: string | null
  /** source range of the comment */
  start: number
  end: number
  /** source range in which findings are switched off; empty for `enable` */
  from: number
  to: number
}

const mark = /<!--\s*stigmalint-(disable-next-line|disable-file|disable|enable)\b([^]*?)-->/g

/** Whether a suppression comment may stand in a text: a cheap look. */
export const maySuppress = (text: string): boolean => text.includes('stigmalint-')

export function suppressionMarks(source: string): SuppressionMark[] {
  const marks: SuppressionMark[] = []
  for (const found of source.matchAll(mark)) {
    const kind = found[1]
    if (kind !== 'disable' && kind !== 'enable' && kind !== 'disable-next-line' && kind !== 'disable-file') continue
    const [ids = '', ...reason] = (found[2] ?? '').split(/\s--\s/)
    const start = found.index
    const end = start + found[0].length
    marks.push({
      kind,
      ruleIds: ids.split(/[\s,]+/).filter(Boolean),
      reason: reason.join(' -- ').trim() || null,
      start,
      end,
      ...extent(kind, source, end)
    })
  }
  return marks.map((own, index) =>
    own.kind === 'disable' ? { ...own, to: endOfDisable(own, marks.slice(index + 1), source.length) } : own
  )
}

function extent(kind: SuppressionMark['kind'], source: string, end: number): { from: number; to: number } {
  switch (kind) {
    case 'disable-file':
      return { from: 0, to: source.length }
    case 'disable':
      return { from: end, to: source.length }
    case 'enable':
      return { from: end, to: end }
    case 'disable-next-line': {
      const lineEnd = source.indexOf('\n', end)
      if (lineEnd < 0) return { from: end, to: end }
      // what is out of sight is no text
      const next = /[^\s>\u2060\uFFFC]/.exec(source.slice(lineEnd))
      const from = next ? lineEnd + next.index : lineEnd
      const to = source.indexOf('\n', from)
      return { from, to: to < 0 ? source.length : to }
    }
  }
}

function endOfDisable(own: SuppressionMark, later: readonly SuppressionMark[], length: number): number {
  const enable = later.find(
    (other) =>
      other.kind === 'enable' && (other.ruleIds.length === 0 || own.ruleIds.some((id) => other.ruleIds.includes(id)))
  )
  return enable ? enable.start : length
}
