/** How often a text has words by which a document shows a preference. */
export interface WordCounts {
  persons: number
  people: number
}

export const wordCounts = (text: string): WordCounts => ({
  persons: text.match(/\bpersons\b/gi)?.length ?? 0,
  people: text.match(/\bpeople\b/gi)?.length ?? 0
})
