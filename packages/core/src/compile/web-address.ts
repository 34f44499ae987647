/** Which addresses leave a rule: pages of the web and nothing else, for editors run what other links say. */

/**
 * An address of http or https that is whole in itself: no blank, control or invisible sign, quotation mark or angle
 * bracket, which would end it where it is shown.
 */
export const webPage = /^https?:\/\/(?![/?#@:])[!#-;=?-[\]_a-z~\u00a1-\u167f\u1681-\u1fff\u2070-\ud7ff\uf900-\ufefe]+$/

/** A DOI as its registry writes it: ASCII, sharp brackets and all. */
export const doi = /^10\.[\d.]+\/[!-~]+$/

/** The address as it is where a browser opens it as a page; null for any other. */
export const webAddress = (address: string | null | undefined): string | null =>
  address != null && webPage.test(address) ? address : null

/** Where a source can be read: by its DOI, else at its address; null where it has neither. */
export const sourceAddress = (
  source: { doi?: string | undefined; url?: string | undefined } | undefined
): string | null =>
  webAddress(
    source?.doi !== undefined && doi.test(source.doi) ? `https://doi.org/${encodeURI(source.doi)}` : source?.url
  )
