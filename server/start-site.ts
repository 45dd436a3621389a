import { join, resolve } from 'node:path'
import type { Env } from '../sanity/env.ts'
import { frontSecretVariable, makeFrontSecret } from './front/front-secret.ts'
import { ensureBuild } from './preparation/build.ts'
import { listen, refuseUnwritable } from './preparation/check-surroundings.ts'
import { ensureContent, signInLink } from './preparation/seed.ts'
import { runChild } from './processes/child-process.ts'
import { runFronts, type RunningFronts } from './processes/front-processes.ts'
import { runLake, type RunningLake } from './processes/lake.ts'
import { publicServer } from './front/public-server.ts'
import { factsOf, runFront, type RunningFront } from './processes/run-front.ts'
import { readSettings } from './settings.ts'
import { startUpkeep } from './maintenance/content-maintenance.ts'

export interface SiteOptions {
  /** The project's folder. */
  readonly root: string
  readonly isDevelopment: boolean
  /** Whether a person reads what is printed; what a service prints is kept in logs. */
  readonly isTerminal: boolean
  /** Tells the person who started it how far it is. */
  readonly say: (line: string) => void
  readonly log: (source: string, line: string) => void
}

export interface RunningSite {
  readonly url: string
  /** Where the embedded lake keeps its content; absent with hosted Sanity. */
  readonly dataDir?: string
  /** Signs in to Studio once, for the person at the terminal or at the first start; `''` where none was made. */
  readonly signInLink: string
  stop(): Promise<void>
}

/**
 * Starts the whole site: the port first, then what has to be filled or built, then the lake, Next and the front.
 * @throws SetupError when the machine or its settings do not allow it; nothing is left running then
 */
export async function startSite({ root, isDevelopment, isTerminal, say, log }: SiteOptions): Promise<RunningSite> {
  const asked = readSettings(root)
  const dataDir = resolve(root, asked.dataDir)
  const hasOwnLake = asked.backend === 'lake' && !asked.lakeUrl
  if (hasOwnLake) refuseUnwritable(dataDir)

  let running: RunningFront | null = null
  const { server, close } = publicServer(() => running?.front ?? null, factsOf(asked))
  const port = await listen(server, asked.host, asked.port)
  const siteUrl = process.env.SITE_URL ? asked.siteUrl : `http://localhost:${port}`

  const stops: (() => Promise<unknown> | void)[] = [close]
  const stop = async () => {
    for (const each of stops.toReversed()) await each()
  }
  try {
    // Content first: that it is damaged is not told after half a minute of building.
    const content = hasOwnLake ? await ensureContent(dataDir, asked.dataset, say) : null
    if (!isDevelopment) await ensureBuild(root, say)
    let lake: RunningLake | null = null
    if (hasOwnLake) {
      lake = await runLake({ dataDir, siteUrl, port, log })
      stops.push(lake.stop)
    }
    const settings: Env = { ...asked, siteUrl, dataDir, ...(lake && contentOf(lake)) }
    say(isDevelopment ? 'Starting, with hot reload.' : 'Starting.')
    const frontSecret = makeFrontSecret()
    let nextUrl: string | null = null
    let others: RunningFronts | null = null
    const nextIsAt = (url: string | null) => {
      nextUrl = url
      others?.tell({ next: url })
    }
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
        [frontSecretVariable]: frontSecret,
      },
      log,
      onListening: nextIsAt,
      onEnd: () => nextIsAt(null),
    })
    stops.push(next.stop)
    const own = runFront({
      settings,
      next: () => nextUrl,
      frontSecret,
      onDelivery: () => others?.tell({ moved: true }),
      isDevelopment,
      log: (line) => log('front', line),
    })
    running = own
    const upkeep = startUpkeep(settings, own.moved, (line) => log('upkeep', line))
    stops.push(own.stop, upkeep.stop)
    await next.ready
    if (asked.frontProcesses > 1) {
      const onDelivery = () => {
        own.moved()
        others?.tell({ moved: true })
      }
      const shared = { server, settings, next: () => nextUrl, frontSecret, onDelivery, log }
      others = runFronts(asked.frontProcesses - 1, shared)
      stops.push(others.stop)
    }
    if (!isDevelopment)
      void own.front
        .warmUp()
        .catch((error: unknown) => log('front', `pages could not be rendered in advance: ${error}`))
    const wantsLink = lake && (isTerminal || content?.isFirstStart)
    const link = wantsLink ? await signInLink(dataDir, `${siteUrl}/studio`) : ''
    return { url: siteUrl, stop, signInLink: link, ...(lake && { dataDir }) }
  } catch (error) {
    await stop()
    throw error
  }
}

function contentOf({ url, readToken, writeToken }: RunningLake) {
  return { lakeUrl: url, readToken, writeToken }
}
