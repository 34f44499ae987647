/** A text checked, and fixed where that is asked for. */
import type { CheckOptions } from '@stigmalint/core'
import { check, type Checked } from '@stigmalint/core/trusted'
import type { Fixed } from './fix-text.js'

export interface TextCheck {
  /** what was found in the text as it was given */
  found: Checked
  /** what fixing makes of it; null where there was nothing to fix, or nothing was to be fixed */
  fixed: Fixed | null
}

/** `fix` says which fixes are applied, over and over until none is left; null: none. */
export async function checkText(
  text: string,
  options: CheckOptions,
  fix: 'safe' | 'suggested' | null
): Promise<TextCheck> {
  const found = await check(text, options)
  if (fix === null || found.findings.length === 0) return { found, fixed: null }
  const { fixText } = await import('./fix-text.js')
  const fixed = await fixText(text, found, fix, (own) => check(own, options))
  return { found, fixed: fixed.applied === 0 ? null : fixed }
}
