#!/usr/bin/env node
/**
 * Makes the picture in the README: runs the command in a real terminal (tmux), takes what stands there with its
 * colours, and writes it as an SVG. Needs tmux and a build.
 *
 *   node scripts/picture.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './build-state.mjs'

const typed = 'npx stigmalint samples/draft.md'
const file = 'docs/images/run.svg'

const columns = 80
const cell = { width: 8.4, height: 19, font: 14 }
const margin = { side: 18, top: 44, bottom: 14 }
/** Of the terminal: foreground, background, and the colours 30 to 37 of its palette. */
const foreground = '#d8dee9'
const background = '#1f2430'
const palette = ['#3b4252', '#ff7b85', '#a3d98f', '#f0c674', '#81b4f0', '#d3a4f0', '#7fd4d4', '#e5e9f0']

const screen = await run(typed)
const lines = screen.trimEnd().split('\n').map(spansOf)
mkdirSync(join(root, 'docs/images'), { recursive: true })
writeFileSync(join(root, file), svg(lines))
console.log(`${file}: ${lines.length} lines`)

/** What stands on the screen after the command, with escape codes for colours. */
async function run(command) {
  const tmux = (...words) =>
    execFileSync('tmux', ['-L', `picture-${process.pid}`, '-f', '/dev/null', ...words], { encoding: 'utf8' })
  const shell = 'env PS1="$ " NO_UPDATE_NOTIFIER=1 bash --norc --noprofile'
  tmux('new-session', '-d', '-x', String(columns), '-y', '60', '-c', root, shell)
  /** Waits for the prompt behind what the screen shows, and takes the screen. */
  const atPrompt = async (isBefore) => {
    for (let tries = 0; tries < 100; tries++) {
      await wait(300)
      const text = tmux('capture-pane', '-p').trimEnd()
      if (/(?:^|\n)\$$/.test(text) && isBefore(text)) return tmux('capture-pane', '-p', '-e').trimEnd()
    }
    throw new Error('The terminal showed no prompt within 30 seconds')
  }
  try {
    await atPrompt(() => true)
    tmux('send-keys', command, 'Enter')
    const screen = await atPrompt((text) => text.includes('\n'))
    return screen.slice(0, screen.lastIndexOf('\n'))
  } finally {
    tmux('kill-server')
  }
}

/** A line with escape codes to runs of one colour. */
function spansOf(line) {
  const spans = []
  let style = { color: foreground, isBold: false, isUnderlined: false }
  let column = 0
  for (const part of line.split(/(\u001B\[[\d;]*m)/)) {
    const codes = /^\u001B\[([\d;]*)m$/.exec(part)?.[1]
    if (codes !== undefined) style = codes.split(';').reduce((own, code) => styled(own, Number(code)), style)
    else if (part !== '') {
      spans.push({ ...style, column, text: part })
      column += part.length
    }
  }
  return spans.filter(({ text }) => text.trim() !== '')
}

function styled(style, code) {
  if (code === 0) return { color: foreground, isBold: false, isUnderlined: false }
  if (code === 1) return { ...style, isBold: true }
  if (code === 4) return { ...style, isUnderlined: true }
  if (code === 22) return { ...style, isBold: false }
  if (code === 24) return { ...style, isUnderlined: false }
  if (code === 39) return { ...style, color: foreground }
  if (code >= 30 && code <= 37) return { ...style, color: palette[code - 30] }
  return code >= 90 && code <= 97 ? { ...style, color: palette[code - 90] } : style
}

function svg(rows) {
  const widest = Math.max(...rows.flat().map(({ column, text }) => column + text.length))
  const width = Math.ceil(widest * cell.width + 2 * margin.side)
  const height = margin.top + rows.length * cell.height + margin.bottom
  const dots = ['#ff7b85', '#f0c674', '#a3d98f'].map(
    (color, index) => `<circle cx="${22 + index * 20}" cy="20" r="6" fill="${color}"/>`
  )
  const texts = rows.flatMap((spans, row) =>
    spans.map((span) => textOf(span, margin.top + (row + 1) * cell.height - 5))
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A terminal: ${escaped(typed)} reports findings with what to write instead">
<rect width="${width}" height="${height}" rx="9" fill="${background}"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.font}" xml:space="preserve">
${texts.join('\n')}
</g>
</svg>
`
}

/** Its length is set, so that columns stand in line in whatever font there is. */
function textOf({ color, isBold, isUnderlined, column, text }, y) {
  const shown = text.trimEnd()
  const indent = shown.length - shown.trimStart().length
  const x = (margin.side + (column + indent) * cell.width).toFixed(1)
  const length = ((shown.length - indent) * cell.width).toFixed(1)
  const style = `${isBold ? ' font-weight="bold"' : ''}${isUnderlined ? ' text-decoration="underline"' : ''}`
  return `<text x="${x}" y="${y}" fill="${color}" textLength="${length}"${style}>${escaped(shown.trimStart())}</text>`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
