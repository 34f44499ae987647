/** `npm run bench-growth`: how the time of a check grows with its text, for what people write and for what nobody writes. */
import { test } from 'vitest'
import { check } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'
import { everyFormat, parserTexts, texts } from './growth-texts.js'
import { growthPerDoubling } from './growth.js'

const { ruleSet } = builtInRules

/** Prints by how much the time of a check grows when a text doubles: 2 is linear, 4 quadratic. It judges nothing. */
test('growth', async () => {
  for (const { name, of, formats = everyFormat } of [...texts, ...parserTexts])
    for (const format of formats) {
      const growth = await growthPerDoubling((n) => check(of(n), { ruleSet, format }), 64)
      console.log(`${growth.toFixed(1).padStart(5)}  ${format.id.padEnd(14)}  ${name}`)
    }
}, 0)
