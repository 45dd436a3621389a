import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Env } from '../../sanity/env.ts'
import { makeFrontSecret } from '../../server/front/front-secret.ts'
import { publicServer } from '../../server/front/public-server.ts'
import type { Site } from '../../server/front/site/site.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { runNext } from '../../server/processes/next.ts'
import { runFront } from '../../server/fronts/run-front.ts'
import { siteOf } from '../../server/site/nap1325.ts'

export interface SiteToKeep {
  readonly site: Site
  /** Where it listens, on this machine alone. */
  readonly origin: string
  stop(): Promise<void>
}

/** How long it may take until it can answer. Milliseconds. */
const patience = 120_000

/**
 * Starts the site's own pages and front on loopback, in the mode in which every query is asked for an archive: what consent
 * does not let be kept is not there. The mode is a variable of these processes; no request changes it.
 * @param content where the content is; its public address is the one that the pages name
 * @param folder for pictures, until it is stopped
 * @throws SetupError when it does not become ready
 */
export async function startSiteToKeep(
  content: Env,
  folder: string,
  log: (source: string, line: string) => void,
): Promise<SiteToKeep> {
  const settings: Env = { ...content, onlyToKeep: true, dataDir: folder, trustedProxies: undefined }
  const site = siteOf(settings)
  const frontSecret = makeFrontSecret()
  const next = runNext({ settings, frontSecret, isDevelopment: false, onUrl: () => {}, log })
  const front = runFront({
    settings,
    next: next.url,
    frontSecret,
    log: (line) => log('front', line),
  })
  const { server, close } = publicServer(() => front.front, site)
  const stop = async () => {
    await close()
    await front.stop()
    await next.stop()
  }
  try {
    const origin = await new Promise<string>((done, failed) => {
      server.once('error', failed).listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${portOf(server.address())}`))
    })
    await next.ready
    const enough = performance.now() + patience
    while (!(await front.front.isReady())) {
      if (performance.now() > enough) throw new SetupError('the pages cannot be made: the content does not answer.')
      await pause(100)
    }
    return { site, origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new SetupError('there is no port on this machine.')
  return address.port
}
