import type { Server } from 'node:http'
import { join } from 'node:path'
import { frontSecretVariable } from '../front/front-secret.ts'
import { pagesHeap } from '../processes/heap-flags.js'
import { runChild, type ChildOptions, type RunningChild } from '../processes/child-process.ts'
import { withoutBucketKeys, withoutOwnSecrets } from '../processes/own-secrets.ts'
import type { FrontMessage } from './front-messages.ts'
import { pageAnswer } from './page-answer.ts'
import type { RunningFront } from './run-front.ts'
import type { FrontSurroundings } from './site-front.ts'
import type { FrontTeller } from './tell-fronts.ts'

/** Tells a front in a process of its own which it is, counted with the process that started it as the first. */
export const frontNumberVariable = 'FRONT_NUMBER'

export interface RunningFronts {
  send(message: FrontMessage): void
  /** To be asked one by one. */
  readonly each: readonly Pick<RunningChild, 'ask'>[]
  stop(): Promise<void>
}

interface RunFrontsOptions extends Omit<FrontSurroundings, 'buildFolder' | 'isDevelopment' | 'metrics' | 'log'> {
  readonly server: Server
  /** The front of this process. */
  readonly first: Pick<RunningFront, 'front' | 'isShown' | 'invalidate'>
  /** What a front must be told that begins now. */
  readonly begin: FrontTeller['begin']
  readonly log: ChildOptions['log']
}

/**
 * Further processes that answer at the same port: the first to accept a connection has it. Each is given its pages by the front of
 * this process, and told by it what it may give to nobody any more.
 * @param count how many besides this process
 */
export function runFronts(
  count: number,
  { server, settings, next, frontSecret, first, begin, sendMail, readMetrics, readStatus, log }: RunFrontsOptions,
): RunningFronts {
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
      },
      sendsBytes: true,
      heap: pagesHeap,
      answers: {
        page: (address) => pageAnswer(first.front, address),
        isShown: (file) => first.isShown(String(file)),
        metrics: readMetrics,
        ...(readStatus && { status: readStatus }),
        ...(sendMail && { mail: sendMail }),
      },
      log,
      onListening: () => {},
      onEnd: () => {},
      onStart(child) {
        for (const message of begin()) child.send(message)
        child.send({ next: next() } satisfies FrontMessage, server)
      },
      // The only message that it sends besides questions and answers: a delivery.
      onMessage: first.invalidate,
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
