/**
 * The command: from the words of the command line to an exit code. What a run does not need is not loaded. What starts it
 * (`bin/stigmalint.js`) gives the words and takes the code, so that one process can hold one run, or one after the other.
 */
import { crashOf, toReport } from '@stigmalint/project/crash'
import { isMainThread } from 'node:worker_threads'
import type { CommandLine } from './command-line/flags.js'
import { parseCommandLine } from './command-line/parse.js'
import { runCheck } from './commands/check.js'
import { OutputProblem, writeError, writeErrorLine } from './output.js'

async function run(words: readonly string[]): Promise<number> {
  // Their options are not those of a check; those of lsp are what editors give to any language server.
  if (words[0] === 'lsp') return (await import('./commands/lsp.js')).runLsp(words.slice(1))
  if (words[0] === 'languagetool') return (await import('./commands/languagetool.js')).runLanguageTool(words.slice(1))
  if (words[0] === 'mcp') return (await import('./commands/mcp.js')).runMcp(words.slice(1))
  const parsed = parseCommandLine(words)
  if (!parsed.ok) {
    const { describeUsageProblem } = await import('./command-line/usage-problem.js')
    writeError(`stigmalint: ${describeUsageProblem(parsed.problem)}\n`)
    return 2
  }
  return runCommand(parsed.commandLine)
}

async function runCommand(line: CommandLine): Promise<number> {
  switch (line.command) {
    case 'check':
      return line.flags.isWatching
        ? (await import('./commands/watch.js')).runWatch(line.arguments, line.flags)
        : runCheck(line.arguments, line.flags)
    case 'baseline':
      return (await import('./commands/baseline.js')).runBaseline(line.arguments, line.flags)
    case 'merge':
      return (await import('./commands/merge.js')).runMerge(line.arguments, line.flags)
    case 'stats':
      return (await import('./commands/stats.js')).runStats(line.arguments, line.flags)
    case 'compare':
      return (await import('./commands/compare.js')).runCompare(line.arguments, line.flags)
    case 'workshop':
      return (await import('./commands/workshop.js')).runWorkshop(line.arguments, line.flags)
    case 'glossary':
      return (await import('./commands/glossary.js')).runGlossary(line.arguments, line.flags)
    case 'stream':
      return (await import('./commands/stream.js')).runStream(line.arguments, line.flags)
    case 'help':
      return (await import('./commands/help.js')).runHelp(line.arguments)
    case 'version':
      return (await import('./commands/version.js')).runVersion()
    case 'explain':
      return (await import('./commands/explain.js')).runExplain(line.arguments, line.flags)
    case 'rules':
      return (await import('./commands/rules.js')).runRules(line.arguments, line.flags)
    case 'config':
      return (await import('./commands/config.js')).runConfig(line.arguments, line.flags)
    case 'init':
      return (await import('./commands/init.js')).runInit(process.cwd())
    case 'new-rule':
      return (await import('./commands/new-rule.js')).runNewRule(line.arguments, line.flags)
    case 'test-rules':
      return (await import('./commands/test-rules.js')).runTestRules(line.arguments, line.flags)
    case 'export':
      return (await import('./commands/export.js')).runExport(line.arguments, line.flags)
  }
}

/** One run, whatever comes of it; what it had to say is said. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(words)
  } catch (error) {
    if (error instanceof OutputProblem) writeErrorLine(`stigmalint: ${error.message}`)
    else writeError(`stigmalint: an error of the program itself, ${toReport(crashOf(error))}\n`)
    return 2
  }
}

// a thread that a run has started
if (!isMainThread) {
  if (process.argv[2] === 'languagetool') void import('@stigmalint/languagetool/worker').then(({ work }) => work())
  else void import('./check/worker.js').then(({ work }) => work())
}
