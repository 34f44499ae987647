/** Which elements of HTML are hidden, or in another language. */
import { languageOfTexts } from '../languages/index.js'

/** By the attributes of its tag. */
export function isHiddenBy(attributes: ReadonlyMap<string, string>): boolean {
  const language = attributes.get('lang') ?? ''
  return attributes.has('hidden') || (language !== '' && !languageOfTexts.isTag(language))
}

const quoted = /"[^"]*"|'[^']*'/g
const language = /\slang\s*=\s*["']?([a-z][^\s"'>]*)/gi
const isOther = ([, tag = '']: RegExpMatchArray): boolean => !languageOfTexts.isTag(tag)

/** By its tag as it is written, which is not taken apart. */
export const isHiddenTag = (tag: string): boolean =>
  [...tag.matchAll(language)].some(isOther) ||
  (/\shidden\b/i.test(tag) && /\shidden(?=[\s=/>])/i.test(tag.replace(quoted, '')))
