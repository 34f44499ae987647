/** What words look like where they stand: what the run says, then its style, then the style of the paragraph. */
import { languageOfTexts } from '@stigmalint/core/reading'
import { codeStyles } from './kinds.js'
import { inherited, isNamed, type Looks, type Styles } from './styles.js'

/** What says how words look. */
export interface Sayings {
  run: { looks: Looks; style: string | undefined } | undefined
  /** of the paragraph */
  style: string | undefined
}

function said<Key extends 'isHidden' | 'language'>(
  styles: Styles,
  { run, style }: Sayings,
  key: Key
): Looks[Key] | undefined {
  return run?.looks[key] ?? inherited(styles, run?.style, key) ?? inherited(styles, style, key)
}

export const isHidden = (styles: Styles, sayings: Sayings): boolean => said(styles, sayings, 'isHidden') === true

/** Whether words are no prose of ours: code, another language. */
export function isAside(styles: Styles, sayings: Sayings): boolean {
  const { run, style } = sayings
  if (isNamed(styles, run?.style, codeStyles) || isNamed(styles, style, codeStyles)) return true
  const language = said(styles, sayings, 'language')
  return language !== undefined && language !== '' && !languageOfTexts.isTag(language)
}
