#!/usr/bin/env node
// Stands before the first build, so that an installation can link it. No module: their loader takes longer to start.
const { unsupportedNode } = require('./require-node.js')

const problem = unsupportedNode(process.version)
if (problem === null) {
  // a server lives long enough
  if (!['lsp', 'languagetool', 'mcp'].includes(process.argv[2])) require('./compile-later.js')
  const { main } = require('../dist/main.cjs')
  // set, not exited with, so that what was written reaches a slow pipe
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
} else {
  console.error('stigmalint: ' + problem)
  process.exitCode = 2
}
