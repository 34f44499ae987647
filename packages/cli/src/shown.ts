/** Which findings somebody asked to see: only those are listed, counted as mendable, rewritten and proposed. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { Flags } from './command-line/flags.js'

export const isShown =
  ({ showInformation }: Pick<Flags, 'showInformation'>) =>
  ({ severity }: Pick<PlacedFinding, 'severity'>): boolean =>
    showInformation || severity !== 'information'
