import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { WebSocket, WebSocketServer } from 'ws'
import { publicServer } from '@/server/front/public-server'
import { listen as listenAt } from '@/server/preparation/check-surroundings'
import { until } from '../support/until'
import { siteAt, startSite, type TestSite } from './support/front'

test('an open Studio does not keep the site from stopping', async () => {
  const lake = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(lake, 'listening')
  const address = lake.address()
  const lakeUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`
  const site = await startSite({ contentApi: () => lakeUrl })
  const { server, close } = publicServer(() => site.front, siteAt('http://site.test'))
  const port = await listenAt(server, '127.0.0.1', 0)
  const studio = new WebSocket(`ws://127.0.0.1:${port}/lake/v1/streams`)
  await once(studio, 'open')

  const left = once(studio, 'close')
  await close()
  await left
  await site.close()
  lake.close()
})

describe('who reads while it stops', () => {
  let site: TestSite
  let port: number
  let close: () => Promise<void>
  beforeEach(async () => {
    site = await startSite()
    const publicly = publicServer(() => site.front, siteAt('http://site.test'))
    port = await listenAt(publicly.server, '127.0.0.1', 0)
    close = publicly.close
  })
  afterEach(async () => {
    await close()
    await site.close()
  })

  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return socket
  }
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: site.test\r\n\r\n`
  /** What comes until a page is whole. */
  const page = async (socket: Socket): Promise<string> => {
    let said = ''
    while (!said.includes('</html>')) said += String((await once(socket, 'data'))[0])
    return said
  }

  test('an answer that was begun comes to its end, and a connection that is kept is answered once more', async () => {
    const ends: (() => void)[] = []
    site.answers.set('/en/stories', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      ends.push(() => response.end('<!doctype html><html lang="en"><h1>late</h1></html>'))
    })
    const waits = await open()
    waits.write(request('/en/stories'))
    const keeps = await open()
    keeps.write(request('/en'))
    expect(await page(keeps)).not.toMatch(/connection: close/i)
    await until(() => ends.length > 0)

    let isClosed = false
    const closed = close().then(() => (isClosed = true))
    keeps.write(request('/en/about'))
    const last = await text(keeps)
    expect(last).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(last).toMatch(/connection: close/i)
    expect(isClosed).toBe(false)
    const late = text(waits)
    ends.forEach((end) => end())
    expect(await late).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*late/)
    await closed
  })

  test('nobody new is taken, and who has asked nothing is not waited for', async () => {
    const silent = await open()
    const left = once(silent, 'close')
    await close()
    await left
    const [error]: unknown[] = await once(connect(port, '127.0.0.1'), 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('a stream, which would never end, is ended at once', async () => {
    site.answers.set('/v1/data/listen/production', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: welcome\n\n')
    })
    const listens = await open()
    listens.write(request('/lake/v1/data/listen/production'))
    await once(listens, 'data')
    const rest = text(listens)
    await close()
    // As it should: a client sees an end, not a connection that broke.
    expect(await rest).toMatch(/0\r\n\r\n$/)
  })
})
