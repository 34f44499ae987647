#!/usr/bin/env node
// Stands before the first build, so that an installation can link it.
import { unsupportedNode } from './require-node.js'

const problem = unsupportedNode(process.version)
if (problem === null) import('../dist/main.js')
else {
  console.error('stigmalint-language-server: ' + problem)
  process.exitCode = 2
}
