/**
 * Whether findings became fewer, or whether chance alone may be behind the difference: the ratio of two rates with the
 * interval of Price and Bonett (Estimating the ratio of two Poisson rates, Computational Statistics & Data Analysis 34,
 * 2000, 345–356), which holds its 95 % with few findings, too, and where one side has none.
 *
 * Findings come in crowds: a document that says a word once says it ten times. So counts and words are divided by how much more
 * the documents differ than they would by chance, wherever they are enough to tell, as Rao and Scott do (A simple method for
 * analysing overdispersion in clustered Poisson data, Statistics in Medicine 18, 1999, 1373–1385).
 */

/** A document, or as much of it as is counted. */
export interface Sample {
  findings: number
  words: number
}

/** The rate after in that before: 1 is the same, 0.5 half as many. `high` may be `Infinity`, where there were none before. */
export interface RateRatio {
  value: number
  low: number
  high: number
}

/** The quantile of the normal distribution that 95 % lie within. */
const z = 1.959964
/** What Price and Bonett add to each count. */
const added = 0.5
/** Fewer degrees of freedom say nothing of how findings crowd. */
const leastDegrees = 3

/** Null where nothing was found on either side, or one has no words. */
export function rateRatio(before: readonly Sample[], after: readonly Sample[]): RateRatio | null {
  const [one, other] = [totalOf(before), totalOf(after)]
  if (one.findings + other.findings === 0 || one.words === 0 || other.words === 0) return null
  const exposure = one.words / other.words
  const crowding = dispersion(before, after)
  const [few, many] = [one.findings / crowding + added, other.findings / crowding + added]
  const middle = Math.log((many / few) * exposure)
  const error = Math.sqrt(1 / few + 1 / many)
  return {
    value: one.findings === 0 ? Infinity : (other.findings / one.findings) * exposure,
    // what was never found may be as rare as one likes, or have become so many times as many
    low: other.findings === 0 ? 0 : Math.exp(middle - z * error),
    high: one.findings === 0 ? Infinity : Math.exp(middle + z * error)
  }
}

export const totalOf = (samples: readonly Sample[]): Sample =>
  samples.reduce((sum, { findings, words }) => ({ findings: sum.findings + findings, words: sum.words + words }), {
    findings: 0,
    words: 0
  })

/** How much more the documents of a side differ than they would by chance; 1 where that is not more, or cannot be told. */
export function dispersion(...sides: readonly (readonly Sample[])[]): number {
  let [squares, degrees] = [0, 0]
  for (const side of sides) {
    const { findings, words } = totalOf(side)
    if (findings === 0) continue
    const own = side.filter((sample) => sample.words > 0)
    for (const sample of own) {
      const expected = (findings * sample.words) / words
      squares += (sample.findings - expected) ** 2 / expected
    }
    degrees += own.length - 1
  }
  return degrees < leastDegrees ? 1 : Math.max(1, squares / degrees)
}
