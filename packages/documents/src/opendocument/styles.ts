/** The styles of an OpenDocument file, as far as they tell what a paragraph is and whether it is seen. */
import { scanXml } from '../xml/scan.js'
import type { Part } from '../zip/part.js'
import { names } from './names.js'

interface Style {
  /** as people see it, in lower case */
  name: string
  parent: string | null
  isHidden?: boolean
  language?: string
  /** of a heading, from 1 */
  depth?: number
}

/** Styles by their family and name: "paragraph Quotations". */
export type Styles = ReadonlyMap<string, Style>

/** Every style that parts bring; of two of one name the first. */
export function stylesIn(parts: readonly Part[]): Styles {
  const styles = new Map<string, Style>()
  for (const { xml, name } of parts) {
    let style: Style | null = null
    scanXml(xml, name, {
      open: ({ local, uri, attribute, attributeIn }) => {
        if (uri !== names.style) return
        if (local === 'style') {
          const family = attribute('family') ?? ''
          const own = attributeIn(names.style, 'name') ?? ''
          const parent = attribute('parent-style-name')
          const depth = Number(attribute('default-outline-level') ?? '')
          style = {
            name: (attribute('display-name') ?? spelled(own)).toLowerCase(),
            parent: parent === undefined ? null : `${family} ${parent}`,
            ...(depth > 0 && { depth })
          }
          const key = `${family} ${own}`
          if (!styles.has(key)) styles.set(key, style)
        } else if (local === 'text-properties' && style) {
          const display = attributeIn(names.text, 'display')
          const language = attribute('language')
          if (display !== undefined) style.isHidden = display === 'none'
          if (language !== undefined) style.language = tagOf(language, attribute('country'))
        } else if (local === 'drawing-page-properties' && style) {
          const visibility = attributeIn(names.presentation, 'visibility')
          if (visibility !== undefined) style.isHidden = visibility === 'hidden'
        }
      },
      close: () => undefined,
      text: () => undefined
    })
  }
  return styles
}

const tagOf = (language: string, country: string | undefined): string =>
  language === 'none' || language === 'zxx'
    ? ''
    : country === undefined || country === 'none'
      ? language
      : `${language}-${country}`

/** "Text_20_body" to "Text body" */
const spelled = (name: string): string =>
  name.replace(/_([\da-f]{1,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** A style and those that it rests on; none of them twice. */
function* chain(styles: Styles, key: string | null): Generator<Style> {
  const seen = new Set<string>()
  for (let next = key; next !== null && !seen.has(next);) {
    seen.add(next)
    const style = styles.get(next)
    if (!style) return
    yield style
    next = style.parent
  }
}

/** What a style says of itself, or the first that it rests on and that says it. */
export function inherited<Key extends 'isHidden' | 'language' | 'depth'>(
  styles: Styles,
  key: string | null,
  what: Key
): Style[Key] | undefined {
  for (const style of chain(styles, key)) if (style[what] !== undefined) return style[what]
  return undefined
}

export function isNamed(styles: Styles, key: string | null, wanted: RegExp): boolean {
  for (const { name } of chain(styles, key)) if (wanted.test(name)) return true
  return false
}
