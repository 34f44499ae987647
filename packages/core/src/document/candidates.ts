/** What is asked once a piece may hold a finding. Most texts have no such piece, and it is not loaded for them. */
export { isLikely } from './likely.js'
export { switchesOf, type Switches } from './switches.js'
export { foundIn, wholeOf } from './whole.js'
