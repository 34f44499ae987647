/** The server as its clients meet it, and as those meet it who should not. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { readArguments } from '../src/arguments.js'
import { ask, sendAndClose, serve, serveHere, type Reply, type Served } from './server.js'

/** Stands in every text, and must stand nowhere else. */
const secret = 'Zugvogel'
const form = (text: string): string => new URLSearchParams({ text: `${secret}: ${text}`, language: 'en-US' }).toString()
const folder = temporaryFolder({ 'stigmalint.config.yml': 'rules:\n  alcohol/alcoholic: off\n' })

let server: Served
const started = (): Served => server

beforeAll(async () => {
  server = await serve(folder)
})
afterAll(async () => {
  expect(await server.end()).toBe(0)
})

const words = ({ body }: Reply): string[] => {
  const { matches }: { matches: { context: { text: string; offset: number; length: number } }[] } = JSON.parse(body)
  return matches.map(({ context: { text, offset, length } }) => text.slice(offset, offset + length))
}

describe('a client', () => {
  test.each(['127.0.0.1', '::1'])('is answered on %s', async (host) => {
    const reply = await ask(started().port, { host, body: form('the addicts came.') })
    expect(reply.status).toBe(200)
    expect(words(reply)).toEqual(['addicts'])
  })

  // trap 4
  test('gets the length of its answer, and its type as a whole', async () => {
    const { headers, body } = await ask(started().port, { body: form('the addicts came.') })
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
    expect(headers['content-type']).toBe('application/json')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['transfer-encoding']).toBe(undefined)
  })

  // trap 3
  test('that closes its half early gets its answer', async () => {
    const body = form('the addicts came.')
    const head = `POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
    const answer = await sendAndClose(started().port, head + body)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('drug-use/addict')
  })

  test('may give any type for its form', async () => {
    for (const type of ['text/json', 'text/plain', 'application/x-www-form-urlencoded; charset=UTF-8']) {
      const reply = await ask(started().port, { body: form('the addicts came.'), headers: { 'content-type': type } })
      expect(words(reply)).toEqual(['addicts'])
    }
  })

  test('may ask by a long address', async () => {
    const query = form(`${'People came. '.repeat(3000)}The addicts came.`)
    const reply = await ask(started().port, { path: `/v2/check?${query}` })
    expect(words(reply)).toEqual(['addicts'])
  })

  test('is checked by the configuration of the folder, and the profile and format of its address', async () => {
    const reply = await ask(started().port, { body: form('an alcoholic came, and the addicts.'), path: '/us/v2/check' })
    expect(words(reply)).toEqual(['addicts'])
    expect(reply.body).toContain('people with substance use disorders')
  })

  // trap 2
  test('is told the languages, and that all is well', async () => {
    const { port } = started()
    const languages: { longCode: string }[] = JSON.parse((await ask(port, { path: '/v2/languages' })).body)
    expect(languages.map(({ longCode }) => longCode)).toContain('en-GB')
    expect((await ask(port, { path: '/v2/healthcheck' })).body).toBe('OK')
    expect(Number((await ask(port, { path: '/v2/maxtextlength' })).body)).toBeGreaterThan(1_000_000)
    for (const path of ['/v2/info', '/v2/configinfo'])
      expect(JSON.parse((await ask(port, { path })).body)).toMatchObject({ software: { name: 'stigmalint' } })
  })

  test.each([
    ['/v2/nothing', 404],
    ['/', 404],
    ['/v2/check', 400]
  ])('is told in a line what is wrong with %s', async (path, status) => {
    const reply = await ask(started().port, { path, body: 'language=en' })
    expect(reply.status).toBe(status)
    expect(reply.body).toMatch(/^Error: [^\n]+$/)
  })

  test('is an extension of a browser, which may read the answer', async () => {
    const origin = 'moz-extension://0a1b2c3d-0000-4000-8000-000000000000'
    const asked = { headers: { origin, 'sec-fetch-site': 'cross-site' }, body: form('the addicts came.') }
    const reply = await ask(started().port, asked)
    expect(reply.headers['access-control-allow-origin']).toBe(origin)
    expect(words(reply)).toEqual(['addicts'])
    const preflight = await ask(started().port, { method: 'OPTIONS', headers: { origin } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('POST')
  })
})

describe('who may not ask', () => {
  test.each<[what: string, headers: Record<string, string>]>([
    ['a page of the web', { origin: 'https://example.org' }],
    ['a page that hides where it is from', { origin: 'null' }],
    ['a page of this machine', { origin: 'http://localhost:3000' }],
    ['a page that calls itself an extension', { origin: 'https://moz-extension.example' }],
    ['an image of a page', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['a name that was made to point here', { host: 'rebound.example:8081' }],
    ['a name that begins like this one', { host: 'localhost.example' }],
    ['an address of another network', { host: '10.0.0.1' }]
  ])('%s is refused, and no browser lets it read that', async (_, headers) => {
    for (const given of [{ body: form('the addicts came.') }, { method: 'OPTIONS' }, { path: '/v2/languages' }]) {
      const reply = await ask(started().port, { ...given, headers })
      expect(reply.status).toBe(403)
      expect(reply.headers['access-control-allow-origin']).toBe(undefined)
      expect(reply.body).not.toContain('addict')
    }
  })
})

describe('what is too much', () => {
  test('a body of 10 MB is refused, announced or not', async () => {
    const body = `text=${'a '.repeat(5 * 1024 * 1024)}`
    for (const headers of [{ 'content-length': Buffer.byteLength(body) }, { 'transfer-encoding': 'chunked' }]) {
      const reply = await ask(started().port, { body, headers }).catch(() => null)
      // a client that never stops to listen may find its connection ended instead
      if (reply) expect(reply).toMatchObject({ status: 413, body: expect.stringMatching(/^Error: [^\n]+$/) })
    }
    expect((await ask(started().port, { body: form('the addicts came.') })).status).toBe(200)
  })

  test('200 requests at once are all answered', async () => {
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(started().port, { body: form(`the ${index} addicts came.`) }))
    )
    expect(replies.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(100)
    for (const reply of replies.filter(({ status }) => status === 200)) expect(words(reply)).toEqual(['addicts'])
  })

  test('a client that hangs up in the middle of a long check holds up nobody', async () => {
    const long = form('The addicts of the district came. '.repeat(10_000))
    const gone = new AbortController()
    const asked = fetch(`http://127.0.0.1:${started().port}/v2/check`, {
      method: 'POST',
      body: long,
      signal: gone.signal
    })
    setTimeout(() => {
      gone.abort()
    }, 300)
    await expect(asked).rejects.toThrow()
    expect(words(await ask(started().port, { body: form('the addicts came.') }))).toEqual(['addicts'])
  })

  // trap 9
  test('a paragraph of half a megabyte without an end is answered', async () => {
    const reply = await ask(started().port, { body: form(`${'word, '.repeat(80_000)} and the addicts came`) })
    expect(words(reply)).toEqual(['addicts'])
  })
})

test.each([
  'no HTTP at all\r\n\r\n',
  'POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  'POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext=cut',
  'POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'GET http://example.org/v2/check?text=addicts HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n'
])('%j ends nothing but its own connection', async (bytes) => {
  const answer = await sendAndClose(started().port, bytes).catch(() => '')
  expect(answer).not.toContain('HTTP/1.1 5')
  expect((await ask(started().port, { path: '/v2/healthcheck' })).body).toBe('OK')
})

test('of all these texts not a byte is printed', () => {
  expect(started().printed()).toMatch(/^stigmalint languagetool: http:\/\/localhost:\d+\/v2 .* Server started\n$/)
  expect(started().printed()).not.toContain(secret)
})

describe('beside a LanguageTool', () => {
  /** It answers with a match on each word that it is made for, and remembers what it was asked. */
  async function languageTool(answer: (text: string) => string): Promise<{ port: number; end: () => void }> {
    const other = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      request.on('end', () => {
        response.end(answer(new URLSearchParams(body).get('text') ?? ''))
      })
    })
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const { port } = other.address() as AddressInfo
    return { port, end: () => other.close() }
  }

  const marking = (text: string): string =>
    JSON.stringify({
      matches: ['teh', 'addicts'].map((word) => {
        const offset = text.indexOf(word)
        return { offset, length: word.length, message: 'theirs', context: { text, offset, length: word.length } }
      })
    })

  test.each<[what: string, answer: (text: string) => string, marked: string[], isWhole: boolean]>([
    ['its matches stand between ours, and ours where both mark the same', marking, ['teh', 'addicts'], true],
    ['what it answers is no JSON', () => 'Error: busy', ['addicts'], false],
    ['what it answers is something else', () => '{"matches":[{"offset":"x"}]}', ['addicts'], false]
  ])('%s', async (_, answer, marked, isWhole) => {
    const other = await languageTool(answer)
    const both = await serveHere(temporaryFolder({}), new URL(`http://localhost:${other.port}/v2`))
    const reply = await ask(both.port, { body: form('teh addicts came.') })
    both.end()
    other.end()
    expect(words(reply)).toEqual(marked)
    expect(JSON.parse(reply.body)).toMatchObject({ warnings: { incompleteResults: !isWhole } })
    expect(reply.body.match(/theirs/g) ?? []).toHaveLength(isWhole ? 1 : 0)
  })

  test('one that is not there takes nothing away', async () => {
    const both = await serve(temporaryFolder({}), ['--also', 'http://127.0.0.1:9/v2'])
    const reply = await ask(both.port, { body: form('the addicts came.') })
    await both.end()
    expect(words(reply)).toEqual(['addicts'])
  })
})

describe('what cannot be served', () => {
  test.each([
    [['--port', 'x'], '--port is a number'],
    [['--port', '99999'], '--port is a number'],
    [['--profile', 'uss'], 'unknown profile `uss`, did you mean `us`?'],
    [['--also', 'https://api.example.org/v2'], '--also is the address of a LanguageTool on this machine'],
    [['--also', 'http://localhost.example.org/v2'], '--also is the address of a LanguageTool on this machine'],
    [['--no-config', '--config', 'a.yml'], 'contradict each other'],
    [['--prot', '1'], '--help'],
    [['start'], 'unexpected `start`, see --help']
  ])('%j is said in a line', (given, line) => {
    expect(readArguments(given)).toEqual({ is: 'wrong', message: expect.stringContaining(line) })
  })

  test.each([
    [['--profile', 'uss'], 'ended with 2: stigmalint languagetool: unknown profile `uss`'],
    [['--config', 'missing.yml'], 'missing.yml']
  ])('%j ends the command with a line', async (given, line) => {
    await expect(serve(temporaryFolder({}), given)).rejects.toThrow(line)
  })

  test('a port that is taken', async () => {
    await expect(serve(folder, ['--port', String(started().port)])).rejects.toThrow(
      `port ${started().port} is taken, end the program that has it`
    )
  })

  test('a configuration with a mistake', async () => {
    const broken = temporaryFolder({ 'stigmalint.config.yml': 'profil: us\n' })
    await expect(serve(broken)).rejects.toThrow('stigmalint.config.yml:1:1')
  })
})
