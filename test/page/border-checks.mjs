/** What the page never does: ask for anything, run what was pasted. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'

const hostile = `<p>The addicts came.</p><img src="http://127.0.0.1:9/a.png" onerror="window.ran = 1"><script>window.ran = 2</script>
<svg onload="window.ran = 3"><a href="javascript:window.ran=4">x</a></svg><iframe src="http://127.0.0.1:9/"></iframe><link rel=stylesheet href="http://127.0.0.1:9/s.css">
<p style="background:url(http://127.0.0.1:9/b.png)">More <a href="javascript:alert(1)">text</a>.</p><table><tr><td onclick="window.ran=5">cell</td></tr></table>`

const names = ['draft.md', 'page.html', 'talk.vtt']

export const borderChecks = [
  [
    'markup that is pasted or opened is text: nothing of it runs, loads or becomes an element',
    async ({ page, pasteRaw, openText, settled, text, requests }) => {
      const before = requests.length
      await pasteRaw(hostile)
      await page.locator('.mark').waitFor()
      await settled()
      assert.match(await text(), /^The addicts came\.\n\nMore text\.\n/)
      for (const name of names) {
        await openText(hostile, name)
        await settled()
        await page.keyboard.press('F8')
        await page.waitForTimeout(200)
        for (const view of ['Before and after', 'Counts', 'Write'])
          await page.getByRole('button', { name: view }).click()
        // where nothing was found, nothing comes
        await page.keyboard.press('F9')
        await page.waitForTimeout(200)
        if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Enter')
        await page.waitForTimeout(300)
        await page.keyboard.press('Escape')
      }
      assert.equal(await page.evaluate(() => window.ran), undefined)
      assert.equal(await page.locator('.sheet img, .sheet iframe, .panel img, #app script, #app svg a').count(), 0)
      assert.deepEqual(requests.slice(before), [])
    }
  ],
  [
    'the policy refuses every way out, and markup made of text',
    async ({ page, context }) => {
      let asked = 0
      const server = createServer((_, response) => {
        asked++
        response.end()
      })
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = `http://127.0.0.1:${server.address().port}/`
      await context.setOffline(false)
      const tried = await page.evaluate(async (address) => {
        const refused = async (work) => {
          try {
            await work()
            return 'done'
          } catch {
            return 'refused'
          }
        }
        const loaded = (element) =>
          new Promise((resolve, reject) => {
            element.onload = resolve
            element.onerror = reject
            document.body.append(element)
            setTimeout(reject, 500)
          })
        return {
          fetch: await refused(() => fetch(address)),
          beacon: navigator.sendBeacon(address) ? 'sent or refused later' : 'refused',
          socket: await refused(
            () =>
              new Promise((resolve, reject) => {
                const socket = new WebSocket(address.replace('http', 'ws'))
                socket.onopen = resolve
                socket.onerror = reject
              })
          ),
          image: await refused(() => loaded(Object.assign(new Image(), { src: address }))),
          style: await refused(() =>
            loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }))
          ),
          markup: await refused(() => (document.body.innerHTML = '<b>x</b>')),
          script: await refused(() => Object.assign(document.createElement('script'), { text: 'window.ran = 1' })),
          parsed: await refused(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
          evaluated: await refused(() => (0, window.eval)('1'))
        }
      }, address)
      await page.waitForTimeout(500)
      server.close()
      assert.equal(asked, 0, 'the server was asked')
      // whether a beacon was refused is told to nobody: the server was not asked
      const others = Object.entries(tried).filter(([way]) => way !== 'beacon')
      assert.deepEqual([...new Set(others.map(([, what]) => what))], ['refused'], JSON.stringify(tried))
      return `${Object.keys(tried).length} ways tried, ${asked} requests`
    },
    { expects: /Content Security Policy|TrustedHTML|TrustedScript|Trusted Types|ERR_|WebSocket|Failed to load/i }
  ]
]
