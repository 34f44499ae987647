/** Charts of bars, drawn so that the numbers beside them say the same: who cannot see the bars misses nothing. */
import type { Element } from 'hast'
import { element } from './element.js'

/** A bar in parts, each so many of `most`. A screen reader passes it over. */
export function bar(parts: readonly { size: number; className?: string }[], most: number): Element {
  const widthOf = (size: number): number => (most === 0 ? 0 : Math.round((size / most) * 10_000) / 100)
  const rects = parts.map(({ size, className }, index) => {
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.size, 0)
    return element('rect', {
      x: `${widthOf(before)}%`,
      width: `${widthOf(size)}%`,
      y: '10%',
      height: '80%',
      class: className
    })
  })
  return element('svg', { ariaHidden: 'true', focusable: 'false' }, rects)
}

/**
 * An interval of a ratio on a logarithmic scale from a hundredth to a hundred, with the line of "no change" in its middle: what
 * is left of that line became less.
 */
export function whisker(
  { value, low, high }: { value: number; low: number; high: number },
  className: string
): Element {
  const at = (ratio: number): number => {
    const place = 50 + (Math.log10(Math.min(100, Math.max(0.01, ratio))) / 2) * 48
    return Math.round(place * 100) / 100
  }
  const line = (x1: number, x2: number, y1: string, y2: string, className: string): Element =>
    element('line', { x1: `${x1}%`, x2: `${x2}%`, y1, y2, class: className })
  return element(
    'svg',
    { ariaHidden: 'true', focusable: 'false', class: `whisker ${className}` },
    line(50, 50, '0', '100%', 'even'),
    line(at(low), at(high), '50%', '50%', 'reach'),
    element('circle', { cx: `${at(value)}%`, cy: '50%', r: '5' })
  )
}
