/** Who proposes. */
import type { Author } from '@stigmalint/core'
import type { Flags } from '../command-line/flags.js'

/** A date that was asked for makes the same copy each time. */
export const authorOf = ({ reviewDate }: Pick<Flags, 'reviewDate'>, now = new Date()): Author => ({
  name: 'stigmalint',
  initials: 'sl',
  date: reviewDate ?? `${now.toISOString().slice(0, 19)}Z`
})
