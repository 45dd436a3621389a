import { createServer } from 'node:http'
import { eraseLeftOver } from '../assets/erase-left-over.ts'
import { answerOnNode, requestOfNode } from '../http/node-adapter.ts'
import { forgetOld } from '../history/forget-old.ts'
import { isLoopbackHost } from '../http/origins.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { settleOptions } from '../options/settle-options.ts'
import { openLake, type Lake } from './lake.ts'
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

/** Opens a lake and listens. */
export async function serveLake(options: ServeOptions): Promise<ServedLake> {
  const lake = openLake(options)
  const allowedHosts = new Set(settleOptions(options).allowedOrigins.map((origin) => new URL(origin).host))
  const knows = (host: string | undefined) => knownHost(host, options.host, allowedHosts)

  const server = createServer((incoming, outgoing) => {
    // A name that an attacker's DNS points at this machine must not reach it (DNS rebinding).
    if (!knows(incoming.headers.host)) {
      outgoing.writeHead(421, { 'content-type': 'text/plain' }).end('This server does not answer to that name.\n')
      return
    }
    void answerOnNode(lake.handle(requestOfNode(incoming, outgoing)), outgoing, incoming.method === 'HEAD')
  })
  server.requestTimeout = 0
  // Longer than a proxy before it keeps an idle connection, so that none is closed just as it is used again.
  server.keepAliveTimeout = 75_000
  const endSockets = upgrades(server, lake, knows)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const cleaning = cleanUp(lake)
  const forgetting = forgetDaily(lake, settleOptions(options).historyDays)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    lake,
    async close() {
      // Node no longer counts an upgraded connection among its own, and would wait for it.
      endSockets()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await cleaning.stop()
      await forgetting.stop()
      await lake.close()
    },
  }
}

/** In the background, once for each start: nobody waits for it, and where it fails the lake works all the same. */
function cleanUp({ services }: Lake): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const done = eraseLeftOver(services, stopping.signal).catch((error: unknown) =>
    console.error(
      'lake: what a crash left in the folder of assets could not be erased; the next start tries again:',
      error,
    ),
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

function knownHost(host: string | undefined, bound: string, allowed: ReadonlySet<string>): boolean {
  if (host === undefined) return false
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return isLoopbackHost(name) || name === bound || allowed.has(host)
}
