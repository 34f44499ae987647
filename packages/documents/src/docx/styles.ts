/** The styles of a document, as far as they tell what a paragraph is and whether it is seen. */
import { scanXml } from '../xml/scan.js'
import { isWord } from './names.js'

/** What a style says, or what stands at a run or paragraph itself; undefined: nothing. */
export interface Looks {
  isHidden?: boolean
  language?: string
  /** the level of an outline, from 0 */
  outline?: number
  isListed?: boolean
}

interface Style extends Looks {
  /** in lower case */
  name: string
  basedOn?: string
}

export type Styles = ReadonlyMap<string, Style>

/** Whether an element that switches something on does so: `<w:vanish/>`, `<w:vanish w:val="0"/>` does not. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/.test(value)

export function stylesIn(xml: string, name: string): Styles {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  scanXml(xml, name, {
    open: ({ local, uri, attribute }) => {
      if (!isWord(uri)) return
      const value = attribute('val')
      if (local === 'style') {
        style = { name: '' }
        styles.set(attribute('styleId') ?? '', style)
      } else if (style === null) return
      else if (local === 'name') style.name = (value ?? '').toLowerCase()
      else if (local === 'basedOn' && value !== undefined) style.basedOn = value
      else if (local === 'vanish') style.isHidden = isOn(value)
      else if (local === 'lang' && value !== undefined) style.language = value
      else if (local === 'outlineLvl' && value !== undefined) style.outline = Number(value)
      else if (local === 'numId') style.isListed = value !== '0'
    },
    close: () => undefined,
    text: () => undefined
  })
  return styles
}

/** Styles may be based on each other in a circle. */
const deepest = 20

/** What a style says, or the one that it is based on. */
export function inherited<Key extends keyof Looks>(
  styles: Styles,
  id: string | undefined,
  key: Key
): Looks[Key] | undefined {
  let own = id === undefined ? undefined : styles.get(id)
  for (let depth = 0; own && depth < deepest; depth++) {
    if (own[key] !== undefined) return own[key]
    own = own.basedOn === undefined ? undefined : styles.get(own.basedOn)
  }
  return undefined
}

/** Whether the name of a style, or of one that it is based on, is one of these. */
export function isNamed(styles: Styles, id: string | undefined, names: RegExp): boolean {
  let own = id === undefined ? undefined : styles.get(id)
  // a style that the file does not define has its id for a name
  if (!own) return id !== undefined && names.test(id.toLowerCase())
  for (let depth = 0; own && depth < deepest; depth++) {
    if (names.test(own.name)) return true
    own = own.basedOn === undefined ? undefined : styles.get(own.basedOn)
  }
  return false
}

/** The depth of a heading by its style; null for other styles. */
export function headingOf(styles: Styles, id: string | undefined): number | null {
  let own = id === undefined ? undefined : styles.get(id)
  for (let depth = 0; own && depth < deepest; depth++) {
    const level = /^heading ([1-9])$/.exec(own.name)?.[1]
    if (level !== undefined) return Number(level)
    if (own.name === 'title') return 1
    own = own.basedOn === undefined ? undefined : styles.get(own.basedOn)
  }
  const outline = inherited(styles, id, 'outline')
  return outline !== undefined && outline < 9 ? outline + 1 : null
}
