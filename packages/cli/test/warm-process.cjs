/**
 * The built command in a process that is started once and asked again and again: starting is most of what a run costs.
 * A run gets the folder, the environment, the words and the standard input of its own; what it writes goes where descriptors
 * 1 and 2 of this process lead, which `run-command.ts` reads. No state of a run is put back here: what the command keeps from
 * one run to the next is a mistake of the command.
 */
const { Readable } = require('node:stream')

const command = require.resolve('../bin/stigmalint.js')
const { main } = require('../dist/main.cjs')

process.on('message', async ({ folder, words, input, environment }) => {
  process.chdir(folder)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, environment)
  process.argv = [process.execPath, command, ...words]
  const stdin = Readable.from(input.length > 0 ? [Buffer.from(input)] : [], { objectMode: false })
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
  process.send(await main(words))
})
