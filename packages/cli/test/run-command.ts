/** The command as a process of its own, as its users start it. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const command = fileURLToPath(new URL('../bin/stigmalint.js', import.meta.url))

export interface Ran {
  code: number | null
  out: string
  error: string
}

export function run(
  folder: string,
  words: readonly string[],
  input: string | Buffer = '',
  environment: NodeJS.ProcessEnv = {},
  encoding: BufferEncoding = 'utf8'
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment }
    })
    let [out, error] = ['', '']
    child.stdout.setEncoding(encoding).on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
    child.on('error', reject).on('close', (code) => {
      resolve({ code, out, error })
    })
    child.stdin.on('error', () => undefined).end(input)
  })
}
