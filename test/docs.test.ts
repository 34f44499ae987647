/** The code and the rules that the documentation shows are run, and give what it says. */
import { check, type Finding } from '@stigmalint/core'
import { compileRules } from '@stigmalint/core/compile'
import { formats } from '@stigmalint/core/formats'
import { testRules } from '@stigmalint/core/rule-tests'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { formatOfLanguage } from '../packages/files/src/formats.js'

const pathOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The fenced blocks of a page, in their order. */
function blocksOf(page: string): { language: string; text: string }[] {
  const source = readFileSync(pathOf(page), 'utf8')
  return [...source.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({ language, text }))
}

describe('docs/use-the-library.md', () => {
  const blocks = blocksOf('docs/use-the-library.md')
  const programs = blocks.flatMap(({ language, text }, index) => {
    const output = blocks[index + 1]
    return language === 'js' && output ? [{ program: text, output: output.text }] : []
  })

  it.each(programs)('runs: $program', ({ program, output }) => {
    // from the engine's folder, where its name and the plugins of the pipeline resolve
    const run = spawnSync(process.execPath, ['--input-type=module'], {
      input: program,
      cwd: pathOf('packages/core'),
      encoding: 'utf8'
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toBe(output)
  })

  it('compiles in TypeScript, strictly, with the types that are built', () => {
    // as files of the engine's folder, which need not be there
    const files = new Map(programs.map(({ program }, index) => [pathOf(`packages/core/example-${index}.ts`), program]))
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node']
    }
    const host = ts.createCompilerHost(options)
    const onDisk = { ...host }
    host.fileExists = (path) => files.has(path) || onDisk.fileExists(path)
    host.readFile = (path) => files.get(path) ?? onDisk.readFile(path)
    host.getSourceFile = (path, language, ...more) => {
      const text = files.get(path)
      return text === undefined
        ? onDisk.getSourceFile(path, language, ...more)
        : ts.createSourceFile(path, text, language)
    }
    const mistakes = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
    expect(programs.length).toBeGreaterThan(5)
    expect(
      mistakes.map(
        ({ file, messageText }) => `${file?.text ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
      )
    ).toEqual([])
  })
})

describe('docs/write-a-rule.md', () => {
  const [sources, first, flag, lexicon, suggest, examples, extension] = blocksOf('docs/write-a-rule.md')
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => text)

  /** The first rule, with the parts that the page puts in place of its own. */
  const grown = (first ?? '')
    .replace(/^flag:.*?(?=^suggest:)/ms, `${flag ?? ''}\n`)
    .replace(/^suggest:.*?- one: [^\n]*\n/ms, suggest ?? '')
    .replace(/^examples:.*/ms, examples ?? '')

  it.each([
    { name: 'the smallest rule', rule: first, passed: 3 },
    { name: 'the rule with its conditions', rule: grown, passed: 8 }
  ])('$name passes its tests', async ({ rule, passed }) => {
    const files = [
      { path: 'our-rules/sources.yml', text: sources ?? '' },
      { path: 'our-rules/lexicons/school-context.yml', text: lexicon ?? '' },
      { path: 'our-rules/en/education/dropout.yml', text: rule ?? '' },
      { path: 'our-rules/en/drug-use/addict.yml', text: extension ?? '' }
    ]
    const compiled = compileRules(files, await loadAuthored())
    expect(compiled.problems).toEqual([])
    const results = await testRules(compiled, (_, path) => path.startsWith('our-rules/'))
    expect(results.filter(({ ok }) => !ok)).toEqual([])
    // two belong to the extension
    expect(results).toHaveLength(passed + 2)
  })
})

describe('a comment that a page shows', () => {
  const pages = ['README.md', ...readdirSync(pathOf('docs')).map((name) => `docs/${name}`)].filter((page) =>
    page.endsWith('.md')
  )
  const shown = pages.flatMap((page) =>
    blocksOf(page).flatMap(({ language, text }) =>
      text.includes('stigmalint-disable')
        ? [{ page, format: formatOfLanguage(language) ?? formats.markdown, text }]
        : []
    )
  )
  const isTold = ({ ruleId }: Finding): boolean => ruleId?.startsWith('stigmalint/') ?? false

  it('is there', () => {
    expect(shown.length).toBeGreaterThan(0)
  })

  it.each(shown)('silences something: $page, $format.label', async ({ format, text }) => {
    const options = { ruleSet: await loadRuleSet(), format }
    const { messages, suppressed } = await check(text, options)
    expect(messages.filter(isTold)).toEqual([])
    const comments = text.match(/<!--|\{\/\*|^NOTE /gm) ?? []
    expect(suppressed).toBeGreaterThanOrEqual(comments.length)
    const bare = await check(text.replaceAll(/<!--.*?-->|\{\/\*.*?\*\/\}|^NOTE .*?\n$/gms, ''), options)
    expect(bare.messages.map(({ severity }) => severity)).toContain('warning')
  })

  it.each(pages)('switches nothing off in the page itself: %s', async (page) => {
    const { messages } = await check(readFileSync(pathOf(page), 'utf8'), {
      ruleSet: await loadRuleSet(),
      format: 'markdown'
    })
    expect(messages.filter(isTold)).toEqual([])
  })
})
