/**
 * The first lines of the executable, in the main thread and in each further one: its modules lie in it as assets, by the paths
 * that they have in the package, and `require` finds them there.
 */
const { posix } = require('node:path')
const { getAsset } = require('node:sea')
const { compileFunction } = require('node:vm')
const { isMainThread } = require('node:worker_threads')

const loaded = new Map()

function load(path) {
  const known = loaded.get(path)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(path, module)
  const find = (wanted) => (wanted.startsWith('.') ? load(posix.join(posix.dirname(path), wanted)) : require(wanted))
  const code = getAsset(path, 'utf8').replace(/^#!.*/, '')
  const names = ['exports', 'require', 'module', '__filename']
  compileFunction(code, names, { filename: path })(module.exports, find, module, process.execPath)
  return module.exports
}

load(isMainThread ? 'bin/stigmalint.js' : 'dist/main.cjs')
