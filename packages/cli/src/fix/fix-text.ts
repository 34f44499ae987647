/** A text fixed, with what that changed. */
import { fixUntilSettled } from '@stigmalint/core'
import type { Checked } from '@stigmalint/core/trusted'
import { changesOf, type Change } from './change.js'

export interface Fixed {
  text: string
  applied: number
  changes: readonly Change[]
  /** what the fixed text still has */
  result: Checked
}

export async function fixText(
  text: string,
  first: Checked,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<Checked>
): Promise<Fixed> {
  let applied = 0
  let changes: readonly Change[] = []
  const fixed = await fixUntilSettled(text, first, which, check, ({ findings }, fixes) => {
    applied += fixes.length
    changes = [...changes, ...changesOf(findings, new Set(fixes.map(({ id }) => id)))]
  })
  return { ...fixed, applied, changes }
}
