/** The kit for a workshop: sheets, keys, texts, cards, poster, quiz and guide. */
export { kitInWord, kitOf, type Kit } from './kit.js'
export { kitHeads } from './shared.js'
export { readyTexts, type ReadyText } from './ready-texts.js'
export { examplesToJudge } from './examples.js'
export { keyPlaces } from './texts.js'
export { runningOrders } from './guide.js'
export type { Hidden, KitDocument, KitInput, KitOffer, KitPlace, KitText, Mask } from './model.js'
