#!/usr/bin/env node
/**
 * The root commands:  node scripts/run.mjs start | test | JOB [ARGUMENT]...   What they do stands in jobs.mjs; here is only
 * what a Node that is too old can read, so that it says so before anything is installed, built or loaded.
 */
import { unsupportedNode } from '../packages/cli/bin/require-node.js'

const problem = unsupportedNode(process.version)
if (problem === null) import('./jobs.mjs')
else {
  console.error(problem)
  process.exitCode = 2
}
