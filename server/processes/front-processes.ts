import type { Server } from 'node:http'
import { join } from 'node:path'
import type { SiteStatus } from '../../lib/status/site-status.ts'
import type { Env } from '../../sanity/env.ts'
import { frontSecretVariable } from '../front/front-secret.ts'
import { runChild, type ChildOptions, type RunningChild } from './child-process.ts'
import type { SendLinkMail } from './mail-by-question.ts'
import { withoutBucketKeys, withoutOwnSecrets } from './own-secrets.ts'
import type { KeptPagesFile } from '../kept-pages/keep-pages-in.ts'

/** Tells a front in a process of its own where it keeps its pages, as JSON. */
export const keptPagesVariable = 'KEPT_PAGES'

/** Tells it which it is, counted with the process that started it as the first. */
export const frontNumberVariable = 'FRONT_NUMBER'

/** What is sent to a front in a process of its own: where Next listens now, or that content changed. */
export type FrontMessage = { readonly next: string | null } | { readonly hasChanged: true }

export interface RunningFronts {
  send(message: FrontMessage): void
  /** To be asked one by one. */
  readonly each: readonly Pick<RunningChild, 'ask'>[]
  stop(): Promise<void>
}

/**
 * Further processes that answer at the same port: the first to accept a connection has it. They share nothing
 * else, as instances on several machines do.
 * @param count how many besides this process
 */
export function runFronts(
  count: number,
  options: {
    readonly server: Server
    readonly settings: Env
    readonly next: () => string | null
    readonly frontSecret: string
    /** Where each keeps its pages, counted with this process as the first. */
    readonly keptPages?: ((front: number) => KeptPagesFile) | undefined
    readonly onDelivery: () => void
    /** Absent where no mail is sent. */
    readonly sendMail?: SendLinkMail | undefined
    /** The metrics of all processes, for whichever of these is asked for them. */
    readonly readMetrics: () => Promise<string>
    /** How the site runs, for whichever of these is asked. */
    readonly readStatus: () => Promise<SiteStatus>
    readonly log: ChildOptions['log']
  },
): RunningFronts {
  const { server, settings, next, frontSecret, keptPages, onDelivery, sendMail, readMetrics, readStatus, log } = options
  const fronts = Array.from({ length: count }, (_, index) =>
    runChild({
      name: `front ${index + 2}`,
      script: join(import.meta.dirname, 'front-main.ts'),
      args: () => [],
      env: {
        SITE_URL: settings.siteUrl,
        DATA_DIR: settings.dataDir,
        SANITY_API_READ_TOKEN: settings.readToken,
        SANITY_LAKE_URL: settings.lakeUrl,
        SANITY_API_WRITE_TOKEN: '',
        ...withoutOwnSecrets,
        ...withoutBucketKeys,
        METRICS_TOKEN: settings.metricsToken ?? '',
        [frontNumberVariable]: String(index + 2),
        SITE_MAIL: String(sendMail !== undefined),
        SANITY_API_REVIEW_TOKEN: '',
        [frontSecretVariable]: frontSecret,
        ...(keptPages && { [keptPagesVariable]: JSON.stringify(keptPages(index + 2)) }),
      },
      answers: { metrics: readMetrics, status: readStatus, ...(sendMail && { mail: sendMail }) },
      log,
      onListening: () => {},
      onEnd: () => {},
      onStart: (child) => child.send({ next: next() } satisfies FrontMessage, server),
      // The only message that it sends besides questions and answers.
      onMessage: onDelivery,
    }),
  )
  for (const { ready } of fronts) ready.catch((error: unknown) => log('front', String(error)))
  return {
    each: fronts,
    send: (message) => fronts.forEach((front) => front.send(message)),
    async stop() {
      await Promise.all(fronts.map((front) => front.stop()))
    },
  }
}
