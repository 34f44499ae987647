/** The file that is sent: small enough for a mail, and shut. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'

const file = join(import.meta.dirname, '../../dist/stigmalint.html')
const html = existsSync(file) ? readFileSync(file, 'utf8') : ''
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
const inner = (open: RegExp, close: string) => html.split(open)[1]?.split(close)[0] ?? ''
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const unpacked = (id: string) =>
  inflateRawSync(
    Buffer.from(inner(new RegExp(`<script type="text/plain" id="${id}">`), '</script>'), 'base64')
  ).toString()

test('it is under 2 MB, and under 900 KB compressed', () => {
  expect(html.length).toBeGreaterThan(100_000)
  expect(Buffer.byteLength(html)).toBeLessThan(2 * 1024 * 1024)
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(900 * 1024)
})

test('its policy allows its own script, style and worker, and nothing else', () => {
  const rows = Object.fromEntries(policy.split('; ').map((row) => [row.split(' ')[0], row.split(' ').slice(1)]))
  expect(rows).toEqual({
    'default-src': ["'none'"],
    'script-src': [hash(inner(/<script type="module">/, '</script>'))],
    'style-src': [hash(inner(/<style>/, '</style>'))],
    'worker-src': ['blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['stigmalint-worker']
  })
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
})

test('it names no address to load from, and has one script that runs', () => {
  const outside = html.replace(/<script type="text\/plain"[^>]*>[^<]*<\/script>/g, '')
  expect(outside).not.toMatch(/\s(?:src|href|srcset|poster|data|action)\s*=\s*["']?(?:https?:)?\/\//i)
  expect(outside).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//i)
  expect(html.match(/<script(?! type="text\/plain")/g)).toEqual(['<script'])
  const scripts = inner(/<script type="module">/, '</script>') + unpacked('worker')
  expect(scripts).not.toMatch(/\b(?:fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/)
})

test('the rules in it are those of the engine, and the licences of what is in it are there', () => {
  expect(unpacked('rules').length).toBeGreaterThan(500_000)
  expect(unpacked('licences')).toMatch(/preact [\d.]+ \(MIT\)/)
  expect(unpacked('licences')).toMatch(/@codemirror\/view [\d.]+ \(MIT\)/)
})
