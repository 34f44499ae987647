/** Names of rules, packs and sources. */

const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const isRuleId = (id: string): boolean =>
  id.split('/').length === 2 && id.split('/').every((part) => name.test(part))
export const isPackName = (pack: string): boolean => name.test(pack)

/** A text as a name of a file: lower case with hyphens. Empty if it has no letter from a to z and no digit. */
export function nameFrom(text: string, mostLetters = 60): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostLetters)
    .replace(/^-+|-+$/g, '')
}
