#!/usr/bin/env node
/**
 * How the time of a check grows where two lines of Markdown follow one another again and again: each pair of the shapes
 * that a line may have, alone and within quotations, lists and code. Prints the pairs whose time more than triples where
 * their text doubles, and ends with 1 if there is one.
 *
 * All of them take hours: `--part 3/40` takes one in forty, spread over all, `--only '"~~~"'` those with a shape.
 *
 *   node scripts/line-pairs.mjs [--kilobytes N] [--part I/N] [--only TEXT]
 */
import { parseArgs } from 'node:util'
import { check } from '../packages/core/dist/index.js'
import { loadRuleSet } from '../packages/core/dist/rules.js'

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '32' },
    part: { type: 'string', default: '1/1' },
    only: { type: 'string', default: '' }
  }
})

/** Shapes of a line; W is a word. */
const shapes = [
  '',
  'W',
  'W\\',
  'W  ',
  ' W',
  '  W',
  '   W',
  '    W',
  '     W',
  '      W',
  '       W',
  '        W',
  '\tW',
  '\t\tW',
  '> W',
  '>',
  '>W',
  '> > W',
  '> - W',
  '>     W',
  '- W',
  '-',
  '* W',
  '-     W',
  '- > W',
  '- - W',
  '1. W',
  '2) W',
  '  - W',
  '    - W',
  '- [ ] W',
  '```',
  '~~~',
  '- ```',
  '> ```',
  '  ```',
  '===',
  '---',
  '***',
  '# W',
  '#',
  '| W | b |',
  '| - | - |',
  '- | W | b |',
  '<div>',
  '</div>',
  '<b>W',
  '<!--',
  '-->',
  '- <!-- W',
  '<!-- W -->',
  '<?W',
  '[W]: x',
  '[W]:',
  '[^W]: W',
  'W[^W]',
  '[W][W]',
  ':::',
  '::: W',
  '!!! W',
  '*W',
  'W*',
  '[W',
  'W](x)',
  '`W',
  '&eacute; W',
  '+++',
  '{{ W }}'
]
const prefixes = ['', '> ', '- ', '> - ', '    ']
/** A finding behind all, and one among so many pairs, so that each piece is read. */
const between = 50

/** In milliseconds: below it the clock and the garbage collector say more than the work. */
const enough = 100
const most = 3
/** Another process may take the time of one run, and never gives any back: the least time counts. */
const attempts = 4

const [part = NaN, parts = NaN] = values.part.split('/').map(Number)
const size = Number(values.kilobytes) * 1024
if (!(size > 0 && parts > 0)) {
  console.error('--kilobytes: write a number; --part: write two, as in 3/40')
  process.exit(2)
}
const ruleSet = await loadRuleSet()

function* pairs() {
  for (const [index, first] of shapes.entries())
    for (const second of shapes.slice(index)) for (const prefix of prefixes) yield { first, second, prefix }
}

const shownOf = ({ first, second, prefix }) => JSON.stringify([prefix, first, second])

function textOf({ first, second, prefix }, size) {
  const pair = (word) => [first, second].map((shape) => `${prefix}${shape.replaceAll('W', word)}\n`).join('')
  const [plain, found] = ['a', 'addict'].map(pair)
  const count = Math.ceil(size / plain.length)
  const parts = Array.from({ length: count }, (_, index) => (index % between === 7 ? found : plain))
  return `${parts.join('')}${prefix}An addict came.\n`
}

async function timeOf(pair, size) {
  const text = textOf(pair, size)
  const before = process.cpuUsage()
  await check(text, { ruleSet, format: 'markdown' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * By how much the time grows for a doubling, taken over the two before a size; null where that is as it should be, or too
 * short to tell.
 */
async function growthOf(pair, size) {
  let [large, small] = [Infinity, Infinity]
  for (let attempt = 0; attempt < attempts; attempt++) {
    large = Math.min(large, await timeOf(pair, size))
    if (large < enough) return null
    small = Math.min(small, await timeOf(pair, size / 4))
    if (Math.sqrt(large / small) < most) return null
  }
  return { growth: Math.sqrt(large / small), time: large, size }
}

let tried = 0
let found = 0
for (const [index, pair] of [...pairs()].entries()) {
  if (index % parts !== part % parts) continue
  if (!shownOf(pair).includes(values.only)) continue
  tried++
  // what grows at one size alone is a pause of the machine, or a step of what it does
  const result = (await growthOf(pair, size)) && (await growthOf(pair, 2 * size))
  if (!result) continue
  found++
  const { growth, time, size: characters } = result
  console.log(`${growth.toFixed(2)}  ${time.toFixed(0)} ms for ${characters / 1024} KB  ${shownOf(pair)}`)
}
console.log(`${found} of ${tried} pairs take more than ${most} times as long for twice the text`)
process.exitCode = found > 0 ? 1 : 0
