import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ListenEvent, SanityClient } from '@sanity/client'
import { WebSocket } from 'ws'
import { lakeCommand, startLakeProcess, type LakeProcess } from '@/scripts/prove/lake-process'
import { collect } from './support/collect'

let folder: string
let token: string
let lake: LakeProcess
let client: SanityClient
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-streams-'))
  lakeCommand(folder, ['dataset', 'create', 'production'])
  token = lakeCommand(folder, ['token', 'create', '--role', 'editor'])
  lake = await startLakeProcess(folder)
  client = lake.client(token)
})
afterAll(async () => {
  await lake.stop()
  rmSync(folder, { recursive: true })
})

const text = 'x'.repeat(500_000)
const everything = '/v2026-03-01/data/listen/production?query=*&includeResult=true'
/** Kilobytes. */
const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(lake.pid)], { encoding: 'utf8' }))

/** Edits one document so often, 500 kB each, that a listener who hears all of it has read many times its bound. */
async function edit(times: number): Promise<void> {
  for (let number = 1; number <= times; number++)
    await client.createOrReplace({ _id: 'long', _type: 'note', number, text })
}

/** Asks for a stream and reads nothing of it after the first bytes. */
async function idleListener(): Promise<Socket> {
  const socket = connect(Number(new URL(lake.url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`GET ${everything} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`)
  await once(socket, 'data')
  socket.pause()
  return socket
}

/** What was left for a listener when it reads again, to the end of its connection. Bytes. */
async function drain(socket: Socket): Promise<number> {
  let size = 0
  socket.on('data', (part) => (size += part.length))
  socket.resume()
  if (!socket.closed) await once(socket, 'close')
  return size
}

test('listeners that do not read are ended and cost no memory; one that reads hears everything', async () => {
  await edit(5)
  const before = memory()
  const idle = await Promise.all(Array.from({ length: 20 }, idleListener))
  const reading = collect<ListenEvent<{ number: number }>>(
    client.listen('*[_id == "long"]', {}, { events: ['welcome', 'mutation'] }),
  )
  await reading.until((events) => events.some(({ type }) => type === 'welcome'))
  await edit(40)
  const grown = memory() - before
  const heard = await reading.until((events) => events.filter(({ type }) => type === 'mutation').length === 40)
  reading.stop()
  expect(heard.length).toBe(41)
  for (const size of await Promise.all(idle.map(drain))) expect(size).toBeLessThan(10_000_000)
  // 334 MB before there was a bound.
  expect(grown).toBeLessThan(200_000)
})

test('a client whose connection stood still comes back by itself and has missed nothing', async () => {
  // Between client and lake: what stands still for a while, as a laptop does that sleeps.
  const sockets: { near: Socket; far: Socket }[] = []
  const proxy = createServer((near) => {
    const far = connect(Number(new URL(lake.url).port), '127.0.0.1')
    sockets.push({ near, far })
    near.on('error', () => far.destroy()).on('close', () => far.destroy())
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.pipe(far)
    far.on('data', (part) => near.write(part))
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const address: AddressInfo | string | null = proxy.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const far = client.withConfig({ apiHost: `http://127.0.0.1:${port}` })
  const stream = collect<ListenEvent<{ number: number }>>(
    far.listen('*', {}, { events: ['welcome', 'mutation', 'reconnect'], includeResult: true }),
  )
  await stream.until((events) => events.some(({ type }) => type === 'welcome'))
  const [listening] = sockets
  listening?.far.pause()
  await edit(30)
  await client.createOrReplace({ _id: 'long', _type: 'note', number: 1325 })
  listening?.far.resume()

  const welcomes = (events: readonly { type: string }[]) => events.filter(({ type }) => type === 'welcome').length
  const events = await stream.until((heard) => welcomes(heard) === 2)
  expect(events.some(({ type }) => type === 'reconnect')).toBe(true)
  // What Studio does at each welcome: it fetches, and goes on from there.
  expect(await far.fetch('*[_id == "long"][0].number')).toBe(1325)
  await client.patch('long', { set: { number: 1326 } }).commit()
  await stream.until((heard) => heard.some((event) => event.type === 'mutation' && event.result?.number === 1326))
  stream.stop()
  proxy.close()
  for (const { near } of sockets) near.destroy()
})

async function openSocket(path: string): Promise<WebSocket> {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/${path}`)
  await once(socket, 'open')
  return socket
}

test('streams over one WebSocket that does not read are ended as well', async () => {
  const before = memory()
  const socket = await openSocket('streams')
  let opened = 0
  const ended = new Set<string>()
  const allOpened = Promise.withResolvers<void>()
  const allEnded = Promise.withResolvers<void>()
  socket.on('message', (data) => {
    const message = JSON.parse(String(data))
    if (message.status === 200 && ++opened === 20) allOpened.resolve()
    if (message.end && ended.add(message.id).size === 20) allEnded.resolve()
  })
  for (let number = 0; number < 20; number++)
    socket.send(JSON.stringify({ open: String(number), path: everything, token }))
  await allOpened.promise
  socket.pause()
  await edit(40)
  expect(memory() - before).toBeLessThan(200_000)
  socket.resume()
  await allEnded.promise
  socket.close()
})

describe('presence', () => {
  const path = 'socket/production'
  const call = (method: string, params = {}) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const signedIn = async () => {
    const socket = await openSocket(path)
    socket.send(call('authorization', { authorization: `Bearer ${token}` }))
    await once(socket, 'message')
    return socket
  }

  test('somebody who floods it is ended; others go on', async () => {
    const [loud, quiet] = [await signedIn(), await signedIn()]
    quiet.send(call('presence_subscribe'))
    await once(quiet, 'message')
    let heard = 0
    quiet.on('message', () => (heard += 1))
    for (let number = 0; number < 1000; number++) loud.send(call('presence_announce', { data: { number } }))
    const [code] = await once(loud, 'close')
    expect(code).toBe(1008)
    quiet.send(call('presence_rollcall', { session: 's' }))
    await once(quiet, 'message')
    expect(heard).toBeGreaterThan(0)
    expect(heard).toBeLessThan(300)
    quiet.close()
  })

  test('a message that is too long ends its socket', async () => {
    const socket = await signedIn()
    socket.send(call('presence_announce', { data: { text: 'x'.repeat(30_000) } }))
    expect((await once(socket, 'close'))[0]).toBe(1009)
    const larger = await signedIn()
    larger.send('x'.repeat(2_000_000))
    expect((await once(larger, 'close'))[0]).toBe(1009)
  })

  test('one person has so many windows and subscriptions, and no more', async () => {
    const sockets = await Promise.all(Array.from({ length: 50 }, signedIn))
    const more = await openSocket(path)
    more.send(call('authorization', { authorization: `Bearer ${token}` }))
    expect((await once(more, 'close'))[0]).toBe(1008)
    const [first] = sockets
    const answers: string[] = []
    first?.on('message', (data) => answers.push(String(data)))
    const all = new Promise<void>((done) => first?.on('message', () => answers.length === 11 && done()))
    for (let number = 0; number < 11; number++) first?.send(call('presence_subscribe'))
    await all
    expect(answers.at(-1)).toMatch(/Too many subscriptions/)
    for (const socket of sockets) socket.terminate()
  })
})

test('a long export is made as it is read', async () => {
  const creates = Array.from({ length: 4000 }, (_, number) => ({
    createOrReplace: { _id: `n${number}`, _type: 'note', text: 'y'.repeat(5000) },
  }))
  await client.transaction(creates).commit()
  const before = memory()
  const readers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = connect(Number(new URL(lake.url).port), '127.0.0.1')
      const request = '/v2026-03-01/data/export/production HTTP/1.1\r\nhost: localhost\r\nconnection: close'
      socket.write(`GET ${request}\r\nauthorization: Bearer ${token}\r\n\r\n`)
      await once(socket, 'data')
      socket.pause()
      return socket
    }),
  )
  // Ten of 20 MB each; what this process collects of its own meanwhile is some tens.
  expect(memory() - before).toBeLessThan(130_000)
  for (const size of await Promise.all(readers.map(drain))) expect(size).toBeGreaterThan(15_000_000)
})
