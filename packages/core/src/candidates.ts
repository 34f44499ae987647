/** What is asked once a piece may hold a finding. Most texts have no such piece, and it is not loaded for them. */
export { isLikelyAmong } from './match/likely.js'
export { lexiconsOf } from './match/lexicons.js'
export { joinAcronyms } from './report/acronyms.js'
export { unusedSuppressions } from './report/unused-suppressions.js'
