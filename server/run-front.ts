import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { createServerClient } from '../sanity/client.ts'
import type { Env } from '../sanity/env.ts'
import { followContent } from './content-version.ts'
import { createFront, type Front } from './front/front.ts'
import { securityHeaders, type SiteFacts } from './front/security-headers.ts'
import { sendSentence } from './front/sentences.ts'
import { followMoments } from './moments.ts'
import { followTakenBack } from './taken-back.ts'

export interface RunFrontOptions {
  /** With the content API's address, the token that reads it, and the folder for pictures. */
  readonly settings: Env
  /** Where Next listens; `null` while it is starting. */
  readonly next: () => string | null
  /** Called when a webhook says that content changed: other processes have not heard of it. */
  readonly onDelivery: () => void
  readonly isDevelopment?: boolean
  readonly log: (line: string) => void
}

export interface RunningFront {
  readonly front: Front
  /** Somebody else says that content changed. */
  moved(): void
  stop(): void
}

/** A front and what it follows by itself: content, moments, what was taken back. Each process that serves has its own. */
export function runFront({ settings, next, onDelivery, isDevelopment, log }: RunFrontOptions): RunningFront {
  const client = createServerClient(settings)
  const content = followContent(client, log)
  const moments = followMoments(client, content.moved, log)
  const front = createFront({
    site: factsOf(settings),
    next,
    lake: () => settings.lakeUrl ?? null,
    ...(settings.webhookSecret && {
      webhook: {
        secret: settings.webhookSecret,
        onChange() {
          content.moved()
          onDelivery()
        },
      },
    }),
    pictureSource: () => (settings.backend === 'hosted' ? 'https://cdn.sanity.io' : (settings.lakeUrl ?? null)),
    pictureFolder: join(settings.dataDir, 'pictures'),
    ...(!isDevelopment && { buildFolder: join(import.meta.dirname, '..', '.next', 'static') }),
    contentVersion: content.current,
    isDevelopment,
    log,
  })
  const takenBack = followTakenBack(client, front.takeBack, log)
  content.onMove((what) => {
    moments.again()
    if (what === 'consent') takenBack.again()
  })
  return {
    front,
    moved: content.moved,
    stop() {
      for (const each of [takenBack, moments, content]) each.stop()
    },
  }
}

export interface PublicServer {
  readonly server: Server
  /** Ends all connections, WebSockets included. */
  close(): Promise<void>
}

/** The public server. Until there is a front it says that the site is being prepared. */
export function publicServer(front: () => Front | null, settings: Env): PublicServer {
  const server = createServer((request, response) => {
    const answering = front()
    if (answering) answering.handle(request, response)
    else sendSentence(request, response, 'preparing', securityHeaders('page', factsOf(settings), null))
  })
  // Node no longer counts them as connections of the server, yet waits for them: one open Studio would keep it from ending.
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    const answering = front()
    if (answering) answering.upgrade(request, socket, head)
    else socket.destroy()
  })
  server.on('clientError', (error, socket) => {
    const answering = front()
    if (answering) answering.unreadable(error, socket)
    else socket.destroy()
  })
  // A proxy before it keeps idle connections for a minute: one closed here just as it is used again would be a lost request.
  server.keepAliveTimeout = 75_000
  return {
    server,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
      }),
  }
}

function factsOf({ siteUrl, backend, projectId }: Env): SiteFacts {
  const isHosted = backend === 'hosted'
  return {
    siteUrl,
    imageOrigins: isHosted ? ['https://cdn.sanity.io'] : [],
    apiOrigins: isHosted
      ? [`https://${projectId}.api.sanity.io`, `wss://${projectId}.api.sanity.io`, 'https://api.sanity.io']
      : [],
  }
}
