import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { createServerClient } from '../sanity/client.ts'
import type { Env } from '../sanity/env.ts'
import { followContent } from './content-version.ts'
import { createFront, type Front } from './front/front.ts'
import { securityHeaders } from './front/security-headers.ts'
import { sendSentence } from './front/sentences.ts'
import { ensureBuild } from './preparation/build.ts'
import { listen, refuseUnwritable } from './preparation/check-surroundings.ts'
import { ensureContent, signInLink } from './preparation/seed.ts'
import { runChild } from './processes/child-process.ts'
import { runLake, type RunningLake } from './processes/lake.ts'
import { followMoments } from './moments.ts'
import { readSettings } from './settings.ts'
import { followTakenBack } from './taken-back.ts'
import { startUpkeep } from './upkeep.ts'

export interface SiteOptions {
  /** The project's folder. */
  readonly root: string
  readonly isDevelopment: boolean
  /** Tells the person who started it how far it is. */
  readonly say: (line: string) => void
  readonly log: (source: string, line: string) => void
}

export interface RunningSite {
  readonly url: string
  /** Where the embedded lake keeps its content; absent with hosted Sanity. */
  readonly dataDir?: string
  /** Signs in to Studio once; absent with hosted Sanity, which has its own accounts. */
  readonly signInLink?: string
  stop(): Promise<void>
}

/**
 * Starts the whole site: the port first, then what has to be filled or built, then the lake, Next and the front.
 * @throws SetupError when the machine or its settings do not allow it; nothing is left running then
 */
export async function startSite({ root, isDevelopment, say, log }: SiteOptions): Promise<RunningSite> {
  const asked = readSettings(root)
  const dataDir = resolve(root, asked.dataDir)
  const hasOwnLake = asked.backend === 'lake' && !asked.lakeUrl
  if (hasOwnLake) refuseUnwritable(dataDir)

  let front: Front | null = null
  const server = createServer((request, response) =>
    front
      ? front.handle(request, response)
      : sendSentence(request, response, 'preparing', securityHeaders('page', factsOf(asked), null)),
  )
  server.on('upgrade', (request, socket, head) => (front ? front.upgrade(request, socket, head) : socket.destroy()))
  // A proxy before it keeps idle connections for a minute: one closed here just as it is used again would be a lost request.
  server.keepAliveTimeout = 75_000
  server.on('clientError', (error, socket) => (front ? front.unreadable(error, socket) : socket.destroy()))
  const port = await listen(server, asked.host, asked.port)
  const siteUrl = process.env.SITE_URL ? asked.siteUrl : `http://localhost:${port}`

  const stops: (() => Promise<unknown> | void)[] = [() => closeServer(server)]
  const stop = async () => {
    for (const each of stops.toReversed()) await each()
  }
  try {
    // Content first: that it is damaged is not told after half a minute of building.
    if (hasOwnLake) await ensureContent(dataDir, asked.dataset, say)
    if (!isDevelopment) await ensureBuild(root, say)
    let lake: RunningLake | null = null
    if (hasOwnLake) {
      lake = await runLake({ dataDir, siteUrl, port, log })
      stops.push(lake.stop)
    }
    const settings: Env = { ...asked, siteUrl, dataDir, ...(lake && contentOf(lake)) }
    say(isDevelopment ? 'Starting, with hot reload.' : 'Starting.')
    let nextUrl: string | null = null
    const next = runChild({
      name: 'pages',
      script: join(root, 'server', 'processes', 'next-main.ts'),
      args: () => (isDevelopment ? ['--dev'] : []),
      env: {
        NODE_ENV: isDevelopment ? 'development' : 'production',
        SITE_URL: siteUrl,
        SANITY_API_READ_TOKEN: settings.readToken,
        SANITY_LAKE_URL: settings.lakeUrl,
        // It renders what strangers ask for: it knows that somebody may write, and cannot do it.
        SANITY_API_WRITE_TOKEN: '',
        SITE_UPKEEP: String(Boolean(settings.writeToken)),
      },
      log,
      onListening: (url) => (nextUrl = url),
      onEnd: () => (nextUrl = null),
    })
    stops.push(next.stop)
    const client = createServerClient(settings)
    const tell = (line: string) => log('front', line)
    const content = followContent(client, tell)
    const moments = followMoments(client, content.moved, tell)
    const takenBack = followTakenBack(client, (all) => front?.takeBack(all), tell)
    content.onMove((what) => {
      moments.again()
      if (what === 'consent') takenBack.again()
    })
    const upkeep = startUpkeep(settings, content.moved, (line) => log('upkeep', line))
    stops.push(content.stop, moments.stop, takenBack.stop, upkeep.stop)
    front = createFront({
      site: factsOf(settings),
      next: () => nextUrl,
      lake: () => settings.lakeUrl ?? null,
      ...(asked.webhookSecret && { webhook: { secret: asked.webhookSecret, onChange: content.moved } }),
      pictureSource: () => (settings.backend === 'hosted' ? 'https://cdn.sanity.io' : (settings.lakeUrl ?? null)),
      pictureFolder: join(dataDir, 'pictures'),
      contentVersion: content.current,
      isDevelopment,
      log: (line) => log('front', line),
    })
    await next.ready
    if (!isDevelopment)
      void front.warmUp().catch((error: unknown) => log('front', `pages could not be rendered in advance: ${error}`))
    const link = lake && (await signInLink(dataDir, `${siteUrl}/studio`))
    return { url: siteUrl, stop, ...(lake && { dataDir }), ...(link && { signInLink: link }) }
  } catch (error) {
    await stop()
    throw error
  }
}

function contentOf({ url, readToken, writeToken }: RunningLake) {
  return { lakeUrl: url, readToken, writeToken }
}

function factsOf({ siteUrl, backend, projectId }: Env) {
  const isHosted = backend === 'hosted'
  return {
    siteUrl,
    imageOrigins: isHosted ? ['https://cdn.sanity.io'] : [],
    apiOrigins: isHosted
      ? [`https://${projectId}.api.sanity.io`, `wss://${projectId}.api.sanity.io`, 'https://api.sanity.io']
      : [],
  }
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
