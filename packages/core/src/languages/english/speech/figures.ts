/** Signs that a text plays with words, sets them side by side, or is about who writes it. */

const speaker = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const simile = /\b(?:like|as if|as though|as it were|proverbial|literally|figuratively)$/
/** Signs that set one wording beside another. */
const contrast = /[→⇒⇨➔←↔✓✔✗✘❌✅≠=|]|->|\bvs\b|\bversus\b/u

export const isOfSpeaker = (word: string): boolean => speaker.has(word)
export const leadsFigure = (words: readonly string[]): boolean => simile.test(words.join(' '))
export const setsSideBySide = (text: string): boolean => contrast.test(text)
