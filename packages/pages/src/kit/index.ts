/** The kit for a workshop: sheets, keys, texts, cards, poster, quiz and guide. */
export { kitOf, type Kit } from './kit.js'
export { kitHead } from './shared.js'
export { readyTexts, type ReadyText } from './ready-texts.js'
export { keyPlaces } from './texts.js'
export { runningOrders } from './guide.js'
export type { KitDocument, KitInput, KitOffer, KitPlace, KitText, Mask } from './model.js'
