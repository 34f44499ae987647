/** When a run fails for what it finds, as a configuration says. */

/** From which severity on a finding fails a run. */
export const failLevels = ['error', 'warning', 'information', 'none'] as const
export type FailLevel = (typeof failLevels)[number]

/** What is said, and in which configuration. */
export interface Said<Value> {
  value: Value
  path: string
}

/** Limits count over all files that the configuration is in force for; null where it says nothing. */
export interface Budget {
  failOn: Said<FailLevel> | null
  /** so many warnings do not fail */
  maxWarnings: Said<number> | null
  /** so many errors and warnings in 1,000 words of prose do not fail */
  maxDensity: Said<number> | null
}

export const noBudget: Budget = { failOn: null, maxWarnings: null, maxDensity: null }
