import { once } from 'node:events'
import { WebSocket, WebSocketServer } from 'ws'
import { publicServer } from '@/server/front/public-server'
import { listen as listenAt } from '@/server/preparation/check-surroundings'
import { siteAt, startSite } from './support/front'

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
