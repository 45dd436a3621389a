import { createServer, type Server } from 'node:http'
import { eraseLeftOver } from '../assets/erase-left-over.ts'
import { answerOnNode, requestOfNode } from '../http/node-adapter.ts'
import { forgetOld } from '../history/forget-old.ts'
import { isLoopbackHost } from '../http/origins.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { settleOptions } from '../options/settle-options.ts'
import { openLake, type Lake } from './lake.ts'
import { publishOnTime } from './publish-on-time.ts'
import { runWebhooks } from '../webhooks/run-webhooks.ts'
import { upgrades } from './upgrades.ts'

export interface ServeOptions extends LakeOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
}

export interface ServedLake {
  readonly url: string
  readonly lake: Lake
  close(): Promise<void>
}

/** Listens, and opens a lake that knows where it is reached unless it is told: addresses of assets are whole. */
export async function serveLake(options: ServeOptions): Promise<ServedLake> {
  const { allowedOrigins, projectId, historyDays } = settleOptions(options)
  const allowedHosts = new Set(allowedOrigins.map((origin) => new URL(origin).host))
  // Where clients put the project into the host name: `garden.localhost` is as little anybody else's as `localhost`.
  const ownNames = new Set([options.host, `${projectId}.localhost`])
  const knows = (host: string | undefined) => knownHost(host, ownNames, allowedHosts)

  const server = createServer()
  server.requestTimeout = 0
  // Longer than a proxy before it keeps an idle connection, so that none is closed just as it is used again.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const url = urlOf(server, options)
  // In the same turn: nobody is answered before it is there.
  const lake = openOrClose(server, { ...options, publicUrl: options.publicUrl ?? url })
  server.on('request', (incoming, outgoing) => {
    // A name that an attacker's DNS points at this machine must not reach it (DNS rebinding).
    if (!knows(incoming.headers.host)) {
      outgoing.writeHead(421, { 'content-type': 'text/plain' }).end('This server does not answer to that name.\n')
      return
    }
    void answerOnNode(lake.handle(requestOfNode(incoming, outgoing)), outgoing, incoming.method === 'HEAD')
  })
  await checked(server, lake)
  const endSockets = upgrades(server, lake, knows)
  const cleaning = cleanUp(lake)
  const forgetting = forgetDaily(lake, historyDays)
  const publishing = publishOnTime(lake)
  const telling = runWebhooks({ ...lake.services, ...lake.services.webhooks })
  return {
    url,
    lake,
    async close() {
      // Node no longer counts an upgraded connection among its own, and would wait for it.
      endSockets()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await cleaning.stop()
      await forgetting.stop()
      publishing.stop()
      await telling.stop()
      await lake.close()
    },
  }
}

/** Where a server is reached from this machine. */
function urlOf(server: Server, { host, port }: ServeOptions): string {
  const address = server.address()
  const realPort = typeof address === 'object' && address !== null ? address.port : port
  // Bound to all addresses, it has one here too.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${realPort}`
}

/** @throws what `openLake` throws, after the port was given back */
function openOrClose(server: Server, options: LakeOptions): Lake {
  try {
    return openLake(options)
  } catch (error) {
    server.close()
    throw error
  }
}

/** @throws what `AssetStore.check` throws, after everything was given back */
async function checked(server: Server, lake: Lake): Promise<void> {
  try {
    await lake.services.assets.check()
  } catch (error) {
    server.close()
    await lake.close()
    throw error
  }
}

/** In the background, once for each start: nobody waits for it, and where it fails the lake works all the same. */
function cleanUp({ services }: Lake): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const tidy = async () => {
    await eraseLeftOver(services, stopping.signal)
    for (const { name } of services.dataset.list()) await services.assets.moveIn(name, stopping.signal)
  }
  const done = tidy().catch((error: unknown) =>
    console.error('lake: pictures and files could not be tidied up; the next start tries again:', error),
  )
  return {
    stop() {
      stopping.abort()
      return done
    },
  }
}

const day = 24 * 60 * 60_000

/** Forgets history that is older than is wanted, now and each day. */
function forgetDaily({ services }: Lake, days: number): { stop(): Promise<void> } {
  if (days === 0) return { async stop() {} }
  const stopping = new AbortController()
  const forget = () =>
    forgetOld(services, days, stopping.signal).catch((error: unknown) =>
      console.error('lake: old history could not be forgotten; tomorrow it is tried again:', error),
    )
  let done = forget()
  const timer = setInterval(() => (done = forget()), day).unref()
  return {
    stop() {
      clearInterval(timer)
      stopping.abort()
      return done
    },
  }
}

function knownHost(host: string | undefined, own: ReadonlySet<string>, allowed: ReadonlySet<string>): boolean {
  if (host === undefined) return false
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return isLoopbackHost(name) || own.has(name) || allowed.has(host)
}
