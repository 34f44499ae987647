/** `node:fs`, the name of the machine, and what judges bytes of files, in a browser: there is no disk, so nothing is there. Documents have addresses that are no paths, and are never looked for. */

interface Asked {
  throwIfNoEntry?: boolean
}

function absent(): never {
  throw Object.assign(new Error('there is no disk in a browser'), { code: 'ENOENT' })
}

const unlessAsked = (_path: string, asked?: Asked): undefined =>
  asked?.throwIfNoEntry === false ? undefined : absent()

export const hostname = (): string => ''
export const existsSync = (): boolean => false
export const [lstatSync, statSync] = [unlessAsked, unlessAsked]
export const constants = {}
export {
  absent as closeSync,
  absent as fchmodSync,
  absent as fchownSync,
  absent as fstatSync,
  absent as fsyncSync,
  absent as isUtf8,
  absent as openSync,
  absent as opendirSync,
  absent as readSync,
  absent as readdirSync,
  absent as realpathSync,
  absent as renameSync,
  absent as rmSync,
  absent as writeFileSync,
  absent as writeSync
}
