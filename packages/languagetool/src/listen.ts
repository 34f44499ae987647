/** A port on both loopback addresses, since `localhost` may be either. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listening = { ok: true; port: number } | { ok: false; message: string }

/** `port` 0: any that is free. A machine without IPv6 has one of the two. */
export async function listenOnLoopback(servers: readonly [Server, Server], port: number): Promise<Listening> {
  const [first, second] = servers
  const failed = await listen(first, '127.0.0.1', port)
  if (failed !== null) return { ok: false, message: whyNot(failed, port) }
  const own = portOf(first.address())
  const failedToo = await listen(second, '::1', own)
  if (failedToo === null || !['EADDRINUSE', 'EACCES'].includes(failedToo)) return { ok: true, port: own }
  first.close()
  return { ok: false, message: whyNot(failedToo, own) }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

/** Null, or the code of what went wrong. */
const listen = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      resolve(error.code ?? error.name)
    }
    server.once('error', onError)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', onError)
      resolve(null)
    })
  })

function whyNot(code: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is taken, end the program that has it (a LanguageTool, or stigmalint itself?) or choose another with --port ${port + 2}`
  if (code === 'EACCES') return `port ${port} may not be used by you, choose another with --port 8081`
  return `port ${port} cannot be used (${code}), choose another with --port`
}
