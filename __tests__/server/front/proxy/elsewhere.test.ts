import { once } from 'node:events'
import { request } from 'node:http'
import { ask, listen, startSite, type TestSite, type TestServer } from '../../support/front'

/** A server that is none of ours: whatever an address says, nobody may make us ask it. */
let stranger: TestServer
let askedElsewhere: number
let site: TestSite
beforeEach(async () => {
  askedElsewhere = 0
  stranger = await listen((_request, response) => {
    askedElsewhere += 1
    response.end('words of a stranger')
  })
  site = await startSite()
})
afterEach(() => Promise.all([site.close(), stranger.close()]))

const host = () => new URL(stranger.url).host

test.each([
  ['a page', (there: string) => `//${there}/page`],
  ['a file of the build', (there: string) => `/_next/static//${there}/file.js`],
  ['the lake', (there: string) => `/lake//${there}/v1/users/me`],
  ['the lake, with backslashes', (there: string) => `/lake/\\${there}/v1/users/me`],
  ['a draft', (there: string) => `/draft//${there}/`],
  ['a preview', (there: string) => `/review//${there}/`],
  ['Studio', (there: string) => `/studio//${there}/`],
  ['a picture', (there: string) => `/media//${there}/picture.jpg`],
])('an address that names another server is a path of ours: %s', async (_name, addressOf) => {
  const { body } = await ask(site.url + addressOf(host()), { authorization: 'Bearer secret' })
  expect(askedElsewhere).toBe(0)
  expect(body.toString()).not.toContain('stranger')
})

test('a WebSocket goes to the lake and nowhere else', async () => {
  const { hostname, port } = new URL(site.url)
  const headers = { connection: 'Upgrade', upgrade: 'websocket' }
  const outgoing = request({ hostname, port, path: `/lake//${host()}/socket`, headers }).end()
  await Promise.race([once(outgoing, 'response'), once(outgoing, 'error'), once(outgoing, 'close')])
  outgoing.destroy()
  expect(askedElsewhere).toBe(0)
})
