/** Each module of a stage has a table of its own, `STAGE/MODULE.table.ts` in this folder. */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** What a module is asked, and by behaviour: a text, and what the module answers. */
export interface Table {
  ask: (text: string) => string | Promise<string>
  rows: Readonly<Record<string, readonly (readonly [text: string, answer: string])[]>>
}

export type Stage =
  | 'match'
  | 'suggest'
  | 'prove'
  | 'gates'
  | `languages/english/${'words' | 'analysis' | 'clauses' | 'speech' | 'writing' | 'proof'}`

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(pathOf(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

/** Whether there is something to ask: of types alone others are asked, and what the build writes is data. */
function answers(path: string): boolean {
  const source = readFileSync(pathOf(path), 'utf8')
  return (
    /^export (?:async function|class|const|function) /m.test(source) && !/^\/\*\* Written by the build/.test(source)
  )
}

/** Tests of all tables of a stage, and that none is missing. A module may have several, one for each question. */
export async function testTables(stage: Stage): Promise<void> {
  const modules = namesIn(`../src/${stage}/`, '.ts').filter((name) => answers(`../src/${stage}/${name}.ts`))
  const known = namesIn(`./${stage}/`, '.table.ts')
  test('each module has its table', () => {
    expect(known).toEqual(modules)
  })
  for (const name of known) {
    const { tables }: { tables: readonly Table[] } = await import(pathOf(`./${stage}/${name}.table.ts`))
    describe(name, () => {
      test('it has rows', () => {
        expect(tables.flatMap(({ rows }) => Object.values(rows).flat())).not.toEqual([])
      })
      for (const { ask, rows } of tables)
        describe.each(Object.entries(rows))('%s', (_, own) => {
          test.each(own)('%s → %s', async (text, answer) => {
            expect(await ask(text)).toBe(answer)
          })
        })
    })
  }
}
