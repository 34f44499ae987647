/** A stretch of text. */
export interface Range {
  start: number
  end: number
}

const topDomains = new Set('com org net gov edu int mil info eu uk ca au nz ie de fr ch nl se no dk io'.split(' '))

/** The web and e-mail addresses in a text, by hand and not by pattern: linear for any input. */
export function addressRanges(text: string): Range[] {
  const found: Range[] = []
  let done = 0
  const add = (start: number, end: number): void => {
    if (start < done || end <= start) return
    found.push({ start, end })
    done = end
  }
  /** With the scheme before it, and with `xmpp:` the resource behind it. */
  const addMail = (start: number, end: number): void => {
    const scheme = mailScheme.exec(text.slice(Math.max(done, start - 7), start))?.[0].toLowerCase() ?? ''
    add(start - scheme.length, scheme === 'xmpp:' ? resourceEnd(text, end) : end)
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (at < done) continue
    if (code === 0xfffc) {
      // an address that the parser knows, with a scheme that it does not know
      if (mailScheme.test(text.slice(Math.max(done, at - 7), at))) addMail(at, at + 1)
    } else if (code === 58 && text.startsWith('://', at)) {
      const start = backOver(text, at, done, isSchemeCharacter)
      if (start < at) add(start, addressEnd(text, at + 3))
    } else if (code === 64) {
      const start = backOver(text, at, done, isMailCharacter)
      const end = mailDomainEnd(text, at + 1)
      // GFM takes none that ends in a digit, or only the start of it: no prose either
      if (start < at && text.slice(at + 1, end).includes('.')) addMail(start, withWebAddress(text, at + 1, end))
    } else if (code === 46) {
      const start = backOver(text, at, done, isDomainCharacter)
      if (start === at) continue
      const end = domainEnd(text, at + 1)
      // whatever stands before: markup may part the two
      if (/www(?![a-z\d-])/i.test(text.slice(start, end))) {
        add(start, addressEnd(text, Math.max(end, at + 1)))
        continue
      }
      // An e-mail address may follow: "first.last@example.org".
      if (text.charCodeAt(end) === 64 || end === at + 1) {
        at = pastDomain(text, at + 1) - 1
        continue
      }
      const domain = text.slice(start, end)
      if (topDomains.has(domain.slice(domain.lastIndexOf('.') + 1))) {
        add(start, text.charAt(end) === '/' ? addressEnd(text, end) : end)
      } else {
        // No address: go on behind it, so that each character is looked at a fixed number of times.
        at = end - 1
      }
    }
  }
  return found
}

function backOver(text: string, from: number, least: number, test: (code: number) => boolean): number {
  let at = from
  while (at > least && test(text.charCodeAt(at - 1))) at--
  return at
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isSchemeCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === 43
}

function isMailCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === 46 || code === 45 || code === 95 || code === 43
}

function isDomainCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === 45
}

/** The end of the domain name from here, without a full stop that ends the sentence. */
const domainEnd = (text: string, from: number): number =>
  backOver(text, pastDomain(text, from), from, (code) => !isAlphanumeric(code))

const pastDomain = (text: string, from: number): number =>
  past(text, from, (code) => isDomainCharacter(code) || code === 46)

/** The same behind an at sign, where an underscore may stand, too. */
const mailDomainEnd = (text: string, from: number): number =>
  backOver(
    text,
    past(text, from, (code) => isMailCharacter(code) && code !== 43),
    from,
    (code) => !isAlphanumeric(code)
  )

/** The end of a domain behind an at sign, or of the web address that begins in it: GFM may link either, or both. */
const withWebAddress = (text: string, from: number, end: number): number =>
  /(?:^|\.)www\./i.test(text.slice(from, end + 1)) || text.startsWith('://', end) ? addressEnd(text, end) : end

const mailScheme = /(?:mailto|xmpp):$/i

/** `/room` */
const resourceEnd = (text: string, from: number): number =>
  text.charAt(from) === '/' ? past(text, from + 1, (code) => isMailCharacter(code) || code === 64) : from

function past(text: string, from: number, test: (code: number) => boolean): number {
  let at = from
  while (at < text.length && test(text.charCodeAt(at))) at++
  return at
}

/**
 * The end of a literal address from here, as GFM has it: up to white space, quotation marks and brackets in it included,
 * without what closes the sentence or the brackets round it. Quotation marks that close are left to the sentence, too.
 */
function addressEnd(text: string, from: number): number {
  let end = from
  let unopened = 0
  for (; end < text.length && !/[\s\uFFFC]/.test(text.charAt(end)); end++) {
    if (text.charAt(end) === '(') unopened--
    else if (text.charAt(end) === ')') unopened++
  }
  while (end > from) {
    const last = text.charAt(end - 1)
    if (last === ')' ? unopened-- <= 0 : !trailing.test(last)) break
    end -= last === ';' ? entityLength(text, from, end) : 1
  }
  return end
}

const trailing = /[.,:;!?'"*_~&<>\]}’”“»«]/

/** `&quot;`, or the semicolon alone */
function entityLength(text: string, from: number, end: number): number {
  const start = backOver(text, end - 1, from, isAlphanumeric) - 1
  return start >= from && text.charAt(start) === '&' && start < end - 2 ? end - start : 1
}
