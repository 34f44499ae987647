/** The ready texts of the workshop kit as a module, written from packages/pages/texts: the build writes it before it compiles. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const folder = 'packages/pages/texts'
const file = 'packages/pages/src/kit/ready-texts.ts'

/** From the shortest way to a person to the longest: as they stand in the kit. */
const order = ['strategy', 'prison', 'maternity', 'housing', 'press-release', 'job-advert']

export function writeExerciseTexts() {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))
  const rank = (name) => (order.indexOf(name.slice(0, -3)) + order.length) % order.length
  const texts = names
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8')
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => `      ${JSON.stringify(line)}`)
      return `  {\n    name: '${name.slice(0, -3)}',\n    lines: [\n${lines.join(',\n')}\n    ]\n  }`
    })
  const module = `/** Written by the build from packages/pages/texts: change the files there, not this one. */

/** A text of a page, for those who bring none of their own. */
export interface ReadyText {
  name: string
  /** in Markdown */
  lines: readonly string[]
}

// prettier-ignore
export const readyTexts: readonly ReadyText[] = [
${texts.join(',\n')}
]
`
  const path = join(root, file)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== module) writeFileSync(path, module)
}
