/** Entries of lists of references. */

const startsWithAuthors = /^(?:\[?\d{1,3}[\].)]\s*)?\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.? ?){1,3}(?:,|\.|;|&|and\b)/u

/** "Kelly JF, Westerhoff CM. Title. Journal 2010;21:202-7. doi:…": enough marks of a citation, and little else. */
export function isCitation(text: string): boolean {
  if (text.length >= longestCitation) return false
  const start = text.trimStart()
  const marks = [
    startsWithAuthors.test(start),
    /\b(?:19|20)\d\d\s*;\s*\d+/.test(text),
    /\(\s*(?:19|20)\d\d[a-z]?\s*\)\s*[.,]/.test(text),
    /\bdoi\b|\bdoi\.org\b|\bPMID\b/i.test(text),
    /\bet al\b/.test(text),
    /\bpp?\. ?\d+/.test(text),
    /\d+\s*\(\d+\)\s*[:,]\s*\d+/.test(text)
  ].filter(Boolean).length
  const isByAuthors = startsWithAuthors.test(start)
  return isByAuthors ? marks >= 2 : marks >= 2 && /\bdoi\b|doi\.org|PMID/i.test(text)
}

/** In characters. */
const longestCitation = 700

/** A year, an address, or what stands for one in prose. */
export const givesSource = (text: string): boolean => /\b(?:19|20)\d\d\b|\uFFFC|https?:|\bdoi\b/i.test(text)
