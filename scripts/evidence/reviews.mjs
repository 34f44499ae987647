/** rules/reviews.yml: when each pack was last reviewed as evidence, by whom in what role, against what. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../build-state.mjs'

const { parse } = createRequire(join(root, 'packages/core/package.json'))('yaml')
const keys = ['pack', 'reviewed', 'by', 'against', 'left']

/** By pack. Throws an Error of one line where a review lacks something, or a pack its review. */
export function readReviews(packs, text = readFileSync(join(root, 'rules/reviews.yml'), 'utf8')) {
  const reviews = new Map(parse(text).map((review) => [review.pack, review]))
  for (const review of reviews.values()) {
    const missing = keys.find((key) => typeof review[key] !== 'string')
    if (missing) throw new Error(`rules/reviews.yml: the review of \`${review.pack}\` has no \`${missing}\``)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(review.reviewed))
      throw new Error(`rules/reviews.yml: \`${review.reviewed}\` is no date, write one such as 2026-11-29`)
    if (!packs.includes(review.pack)) throw new Error(`rules/reviews.yml: there is no pack \`${review.pack}\``)
  }
  const without = packs.find((pack) => !reviews.has(pack))
  if (without) throw new Error(`rules/reviews.yml: the pack \`${without}\` has no review`)
  return reviews
}
