import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { lakeWithPeople } from './support/lake-with-people'
import { makePerson } from './support/people'
import { lakeScript } from './support/run-command'

const { here } = lakeWithPeople()

const listenPath = '/v2025-02-19/data/listen/production?query=*'
const livePath = '/v2025-02-19/data/live/events/production?includeDrafts=true'

/** Opens an event stream and waits for its welcome; `ended` resolves when the lake ends it. */
async function openEvents(path: string) {
  const answer = await fetch(here().lake.url + path, { headers: { authorization: `Bearer ${here().ada.token}` } })
  expect(answer.status).toBe(200)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  while (!seen.includes('welcome')) {
    const part = await reader?.read()
    expect(part?.done).toBe(false)
    seen += part?.value ?? ''
  }
  const toItsEnd = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) seen += part.value
  }
  return { ended: toItsEnd() }
}

async function openSocket(path: string, first: object, welcome: RegExp) {
  const socket = new WebSocket(here().lake.url.replace('http', 'ws') + path)
  await once(socket, 'open')
  const messages: string[] = []
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => messages.some((message) => pattern.test(message)) && resolve()
      socket.on('message', (data) => {
        messages.push(String(data))
        look()
      })
      look()
    })
  const welcomed = until(welcome)
  socket.send(JSON.stringify(first))
  await welcomed
  return { socket, until }
}

/** All that a Studio holds open. */
async function openEverything() {
  const listen = await openEvents(listenPath)
  const live = await openEvents(livePath)
  const presence = await openSocket(
    '/v1/socket/production',
    { jsonrpc: '2.0', id: 1, method: 'authorization', params: { authorization: `Bearer ${here().ada.token}` } },
    /"result":\{\}/,
  )
  const streams = await openSocket('/v1/streams', { open: 'a', path: listenPath, token: here().ada.token }, /welcome/)
  const closed = once(presence.socket, 'close').then(([code]) => expect(code).toBe(4001))
  const carriedEnd = streams.until(/"id":"a","end":true/)
  return { ended: Promise.all([listen.ended, live.ended, closed, carriedEnd]), streams }
}

/** An operator's command beside the running lake: another process. */
function command(...words: string[]) {
  const env = { ...process.env, NODE_OPTIONS: '' }
  const { status, stderr } = spawnSync(process.execPath, [lakeScript, ...words, '--data', here().lake.dataDir], {
    env,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
}

type End = [string, () => unknown]
const ways: End[] = [
  ['her account is disabled', () => here().lake.lake.services.accounts.setDisabled(here().ada.id, true)],
  [
    'she has a new password',
    () => here().lake.lake.services.accounts.setPassword(here().ada.id, 'another horse battery'),
  ],
  ['her role is another one', () => here().lake.lake.services.accounts.setRole(here().ada.id, 'viewer')],
  ['she signs out', () => here().lake.lake.services.accounts.signOut(here().ada.token)],
  ['her account is deleted', () => here().lake.lake.services.accounts.deleteUser(here().ada.id, { forgetName: false })],
  ['another process ends her sessions', () => command('session', 'end', '--user', here().ada.email)],
  ['another process disables her', () => command('user', 'disable', here().ada.email)],
]

test.each(ways)('all that is open ends soon when %s', async (_name, end) => {
  const { ended, streams } = await openEverything()
  await end()
  const began = performance.now()
  await ended
  // Half a second on a quiet machine. Without the watch it would be an hour, or a month.
  expect(performance.now() - began).toBeLessThan(8000)
  const status = (
    await fetch(`${here().lake.url}/v1/users/me`, { headers: { authorization: `Bearer ${here().ada.token}` } })
  ).status
  const reopened = streams.until(new RegExp(`"id":"b","status":${status}`))
  streams.socket.send(JSON.stringify({ open: 'b', path: listenPath, token: here().ada.token }))
  await reopened
  streams.socket.close()
})

test('others’ streams go on, and those without a token', async () => {
  const bo = await makePerson(here().lake, 'editor', 'bo')
  const open = async (headers: HeadersInit) => {
    const answer = await fetch(`${here().lake.url}${listenPath}`, { headers })
    return answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  }
  const readers = [await open({ authorization: `Bearer ${bo.token}` }), await open({})]
  const own = await openEvents(listenPath)
  here().lake.lake.services.accounts.signOut(here().ada.token)
  await own.ended
  await here().lake.client('editor').create({ _id: 'after', _type: 'note' })
  for (const reader of readers) {
    let seen = ''
    while (!seen.includes('"documentId":"after"')) {
      const part = await reader?.read()
      expect(part?.done).toBe(false)
      seen += part?.value ?? ''
    }
    await reader?.cancel()
  }
})
