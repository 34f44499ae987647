#!/usr/bin/env node
/**
 * Mutation testing: changes one place in a module of `languages/english`, `match`, `suggest`, `prove` or `gates`, and asks whether a test notices.
 * What survives is either a gap in the tables or code that no sentence needs. Needs a build; the files stay as they are.
 *
 *   node scripts/mutate.mjs [--files PART]... [--sample N] [--seed N]
 *
 *   --files   modules whose path holds PART, such as gates/ or clauses/clause
 *   --sample  N mutations, an equal share of each module, in place of all
 *   --seed    which ones: the same number takes the same ones (1)
 *
 * A module's own stage is asked first (packages/core/test/STAGE), then the tables of the other two and the rules'
 * examples. Ctrl+C ends it with the report of what was tried. Exit code 0: it ran to its end; 2: it could not, or a test fails without any change.
 */
import { fork } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'
import { mutantsOf } from './mutation/mutants.mjs'

const stages = ['languages/english', 'match', 'suggest', 'prove', 'gates']
/** So many times as long as the tests take without a change: what takes longer loops. At least and at first, in milliseconds. */
const patience = { times: 5, least: 90_000, first: 600_000 }

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' }
  }
})

/** Test files of a folder of packages/core/test. */
const testsOf = (folder) => filesIn(`packages/core/test/${folder}`).filter((path) => path.endsWith('.test.ts'))
const examples = ['packages/core/test/rules.test.ts', 'packages/core/test/alternatives.test.ts']

const modules = stages
  .flatMap((stage) => filesIn(`packages/core/src/${stage}`).map((path) => ({ stage, path })))
  .filter(({ path }) => !values.files || values.files.some((part) => path.includes(part)))
  .map((module) => ({ ...module, mutants: mutantsOf(module.path, readFileSync(join(root, module.path), 'utf8')) }))
const chosen = values.sample ? sampleOf(modules, Number(values.sample), Number(values.seed)) : everyMutant(modules)
const total = modules.reduce((sum, { mutants }) => sum + mutants.length, 0)
console.log(`${modules.length} modules, ${total} mutations, ${chosen.length} of them tried`)
let isStopped = false
process.once('SIGINT', () => (isStopped = true))
process.exitCode = await main()

async function main() {
  let trial = await startTrial()
  let limit = patience.least
  const tally = new Map(modules.map(({ path }) => [path, { own: 0, others: 0, survivors: [] }]))
  try {
    for (const stage of new Set(chosen.map(({ module }) => module.stage))) {
      const begun = performance.now()
      const failure = await trial.ask(
        { path: '', source: '', files: [...own(stage), ...others(stage)] },
        patience.first
      )
      limit = Math.max(limit, patience.times * (performance.now() - begun))
      if (failure !== null) {
        console.error(`A test fails without any change: ${failure ?? 'they do not end'}`)
        return 2
      }
    }
    for (const [index, { module, mutant }] of chosen.entries()) {
      if (isStopped) break
      const change = { path: join(root, module.path), source: mutant.source }
      const counts = tally.get(module.path)
      let by = null
      for (const [who, files] of Object.entries({ own: own(module.stage), others: others(module.stage) })) {
        const failure = await trial.ask({ ...change, files }, limit)
        if (failure === undefined) trial = await startTrial()
        if (failure === null) continue
        by = who
        break
      }
      if (by) counts[by]++
      else counts.survivors.push(mutant)
      const said = by === null ? 'SURVIVES' : by === 'own' ? 'killed' : 'killed by another stage or an example'
      console.log(`${index + 1}/${chosen.length} ${module.path}:${mutant.line} ${mutant.kind}: ${said}`)
    }
  } finally {
    trial.end()
  }
  report(tally)
  return 0
}

function own(stage) {
  return testsOf(stage)
}

function others(stage) {
  return [...stages.filter((other) => other !== stage).flatMap(testsOf), ...examples]
}

function report(tally) {
  const rows = [...tally].filter(([, { own, others, survivors }]) => own + others + survivors.length > 0)
  const sum = { own: 0, others: 0, survived: 0 }
  console.log('\nkilled by its stage, by others, survived')
  for (const [path, { own, others, survivors }] of rows) {
    sum.own += own
    sum.others += others
    sum.survived += survivors.length
    console.log(`${[own, others, survivors.length].map((count) => String(count).padStart(4)).join(' ')}  ${path}`)
  }
  console.log('\nsurvivors')
  for (const [path, { survivors }] of rows)
    for (const { line, kind, before, after } of survivors)
      console.log(`${path}:${line} ${kind}\n    - ${inOneLine(before)}\n    + ${inOneLine(after)}`)
  const all = sum.own + sum.others + sum.survived
  const percent = (count) => `${count} (${Math.round((100 * count) / all)} %)`
  console.log(
    `\n${all} mutations: ${percent(sum.own + sum.others)} killed, of them ${percent(sum.own)} by the tables of their stage; ${percent(sum.survived)} survived`
  )
}

function inOneLine(code) {
  const line = code.replace(/\s+/g, ' ')
  return line.length > 140 ? `${line.slice(0, 137)}...` : line
}

/** A process that tries mutants; what it does not answer in time is undefined, and it is ended. */
async function startTrial() {
  const child = fork(join(root, 'scripts/mutation/trial.mjs'), {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const next = (time) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), time)
      child.once('message', (message) => {
        clearTimeout(timer)
        resolve(message)
      })
    })
  const ready = await next(patience.first)
  if (!ready) throw new Error('Vitest did not start')
  return {
    async ask(question, time) {
      child.send(question)
      const answer = await next(time)
      if (answer === undefined) child.kill('SIGKILL')
      return answer?.failure
    },
    end: () => child.kill('SIGKILL')
  }
}

function everyMutant(all) {
  return all.flatMap((module) => module.mutants.map((mutant) => ({ module, mutant })))
}

/** An equal share of each module, as far as it goes: one of each, then the next of each. */
function sampleOf(all, size, seed) {
  const random = randomFrom(seed)
  const shuffled = all.map((module) =>
    module.mutants.map((mutant) => ({ module, mutant, rank: random() })).sort((a, b) => a.rank - b.rank)
  )
  const rounds = Math.max(...shuffled.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) => shuffled.flatMap((own) => own[round] ?? []))
    .flat()
    .slice(0, size)
}

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
}
