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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (at < done) continue
    if (code === 58 && text.startsWith('://', at)) {
      const start = backOver(text, at, done, isSchemeCharacter)
      if (start < at) add(start, addressEnd(text, at + 3))
    } else if (code === 64) {
      const start = backOver(text, at, done, isMailCharacter)
      const end = domainEnd(text, at + 1)
      if (start < at && text.slice(at + 1, end).includes('.')) add(start, end)
    } else if (code === 46) {
      const start = backOver(text, at, done, isDomainCharacter)
      if (start === at) continue
      const end = domainEnd(text, at + 1)
      // An e-mail address may follow: "first.last@example.org".
      if (text.charCodeAt(end) === 64 || end === at + 1) {
        at = pastDomain(text, at + 1) - 1
        continue
      }
      const domain = text.slice(start, end)
      const isWeb = /^www\./i.test(domain)
      if (isWeb || topDomains.has(domain.slice(domain.lastIndexOf('.') + 1))) {
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
function domainEnd(text: string, from: number): number {
  let at = pastDomain(text, from)
  while (at > from && !isAlphanumeric(text.charCodeAt(at - 1))) at--
  return at
}

function pastDomain(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isAlphanumeric(code) && code !== 45 && code !== 46) break
    at++
  }
  return at
}

/** The end of the address from here: up to white space or a quotation mark, without closing punctuation. */
function addressEnd(text: string, from: number): number {
  let at = from
  let open = 0
  while (at < text.length && !/[\s<>"\uFFFC“”«»]/.test(text.charAt(at))) {
    const character = text.charAt(at)
    if (character === '(') open++
    else if (character === ')' && --open < 0) break
    at++
  }
  while (at > from && /[.,;:!?'*_~’\]]/.test(text.charAt(at - 1))) at--
  return at
}
