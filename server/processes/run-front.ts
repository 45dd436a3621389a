import { join } from 'node:path'
import { Registry } from 'prom-client'
import type { SiteStatus } from '../../lib/status/site-status.ts'
import { messageOf } from '../../lib/message-of.ts'
import { createServerClient, isContentApi } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { watchAvailability, type Availability } from '../freshness/availability.ts'
import { watchContent } from '../freshness/content-version.ts'
import { serialTask } from '../freshness/serial-task.ts'
import { watchDeadlines } from '../freshness/visibility-deadlines.ts'
import { watchWithdrawn } from '../freshness/watch-withdrawn.ts'
import { webhook } from '../freshness/webhook.ts'
import { createFront, type Front } from '../front/front.ts'
import { frontSecretHeader } from '../front/front-secret.ts'
import type { Withdrawals } from '../front/withdrawn/withdrawals.ts'
import { keepPagesIn, type KeptPagesFile } from '../kept-pages/keep-pages-in.ts'
import { siteOf } from '../site/nap1325.ts'
import { pictureAccess } from '../site/picture-access.ts'
import { mailEndpoint } from '../notices/mail-endpoint.ts'
import { countCalls } from './count-calls.ts'
import { frontMetrics } from '../metrics/front-metrics.ts'
import { metricsEndpoint } from '../metrics/metrics-endpoint.ts'
import { statusEndpoint } from '../metrics/site-status.ts'
import { callMetrics } from '../metrics/process-metrics.ts'
import type { SendLinkMail } from './mail-by-question.ts'

export interface RunFrontOptions {
  /** With the content API's address, the token that reads it, and the folder for pictures. */
  readonly settings: Env
  /** Where Next listens; `null` while it is starting. */
  readonly next: () => string | null
  /** Shows Next that the front asks. */
  readonly frontSecret: string
  /** Called when a webhook reports that content changed: other processes have not heard of it. */
  readonly onDelivery: () => void
  /** Sends a review link by mail; absent where no mail is sent. */
  readonly sendMail?: SendLinkMail | undefined
  /** Where the files of Next's build are, which are all known before anybody asks. */
  readonly buildFolder?: string
  /** Where pages are kept for the next start; without it they are not. */
  readonly keptPages?: KeptPagesFile | undefined
  /** How long a request for a picture waits until it is known whether readers may see it. Milliseconds. */
  readonly picturePatience?: number
  readonly isDevelopment?: boolean
  /** Where this process counts. */
  readonly metrics?: Registry
  /** The metrics of all processes of the site; without it those of this one. */
  readonly readMetrics?: () => Promise<string>
  /** How the site runs, for its administrators. */
  readonly readStatus?: () => Promise<SiteStatus>
  readonly log: (line: string) => void
}

export interface RunningFront {
  readonly front: Front
  readonly availability: Availability
  /** Reported from elsewhere that content changed. */
  invalidate(): void
  /** Writes the pages for the next start, in a quiet moment; changes are heard of until `stop`. */
  keepPages(): Promise<void>
  /** The same, and stops. */
  stop(): Promise<void>
}

/**
 * Hosted Sanity tells of a change as soon as it is accepted, and says nothing of how its tags come about. The lake tells what
 * it has done, and its tags name what a query ranges over.
 */
const ways = { lake: { settling: 0, hasFixedTags: true }, hosted: { settling: 10_000, hasFixedTags: false } }

/** What was changed is rendered before what follows from it is worked out, and when time changes it next: somebody waits. Milliseconds. */
const afterPages = 100

/** A front and all that it watches: content, visibility deadlines, withdrawn content. Each process that serves has its own. */
export function runFront(options: RunFrontOptions): RunningFront {
  const { settings, next, frontSecret, onDelivery, isDevelopment, sendMail, log } = options
  const { metrics = new Registry(), readMetrics = () => metrics.metrics() } = options
  const { buildFolder = join(import.meta.dirname, '..', '..', '.next', 'static') } = options
  const { siteUrl, backend, lakeUrl, readToken, webhookSecret, trustedProxies } = settings
  const client = createServerClient(settings)
  const stopCounting = countCalls({
    isContentApi: (host) => isContentApi(settings, host),
    onCall: callMetrics(metrics),
    log,
  })
  const availability = watchAvailability(client)
  const content = watchContent(client, availability, log, ways[backend])
  const deadlines = watchDeadlines(client, availability, content.invalidate, log)
  let withdraw: (found: Withdrawals, version: number) => void = () => {}
  const withdrawn = watchWithdrawn(client, availability, (...found) => withdraw(...found), log, {
    version: content.current,
    patience: options.picturePatience,
    toKeep: settings.onlyToKeep,
  })
  const onChange = () => {
    content.invalidate()
    onDelivery()
  }
  const counted = frontMetrics(metrics, () => ({
    figures: front.figures,
    isAway: availability.isAway,
    isFollowing: content.isFollowing,
  }))
  const front: Front = createFront({
    site: siteOf(settings),
    origin: next,
    originHeaders: { [frontSecretHeader]: frontSecret },
    contentApi: () => lakeUrl ?? null,
    ...(trustedProxies && { trustedProxies }),
    ...(webhookSecret && { webhook: webhook({ secret: webhookSecret, onChange, now: Date.now }) }),
    ...(sendMail && { mail: mailEndpoint(sendMail) }),
    pictureSource: () => (backend === 'hosted' ? 'https://cdn.sanity.io' : (lakeUrl ?? null)),
    pictureFolder: join(settings.dataDir, 'pictures'),
    ...(!isDevelopment && { buildFolder }),
    pictureAccess: pictureAccess(withdrawn.isShown, readToken, siteUrl.startsWith('https:')),
    contentVersion: content.current,
    changeSince: content.changeSince,
    hasMajorSince: content.hasMajorSince,
    countSince: content.countSince,
    isFollowed: content.isFollowing,
    onRecovery: content.retry,
    metrics: metricsEndpoint(settings.metricsToken, readMetrics),
    ...(options.readStatus && { status: statusEndpoint(settings, options.readStatus) }),
    onRendered: counted.onRendered,
    availability,
    isDevelopment,
    log,
  })
  const { settling } = ways[backend]
  const keeper =
    options.keptPages &&
    keepPagesIn(options.keptPages, { pages: front.kept, client, availability, content, settling, log })
  // When the news came that consent may have ended, for as long as it is not known what that means.
  let heardAt: number | null = null
  withdraw = (found, version) => {
    const isNew = front.withdraw(found, version)
    if (isNew && heardAt !== null) counted.onWithdrawal(performance.now() - heardAt)
    heardAt = null
    if (!isNew) return
    keeper?.prune().catch((error: unknown) => log(`kept pages could not be deleted: ${messageOf(error)}`))
  }
  // Whoever renders says why that failed.
  const sharedValues = serialTask(renewSharedValues, () => {}, availability.back)
  let hadMinor = false
  async function renewSharedValues() {
    await front.renewSharedValues()
    // The values too may be other ones, on many pages at once.
    if (hadMinor) front.revalidate()
    hadMinor = false
  }
  let soon: NodeJS.Timeout | undefined
  content.onChange((what, change) => {
    if (change === 'minor') front.revalidate()
    hadMinor ||= change === 'minor'
    soon ??= setTimeout(() => {
      soon = undefined
      deadlines.run()
      sharedValues.run()
    }, afterPages)
    heardAt ??= performance.now()
    // A story that an API wrote, a picture that moved, a page that left: each may end what may be shown.
    if (what === 'consent') withdrawn.run()
    else withdrawn.runSoon()
  })
  let kept: Promise<void> | undefined
  const keepPages = async () => (kept ??= keeper?.stop())
  return {
    front,
    availability,
    invalidate: content.invalidate,
    keepPages,
    async stop() {
      await keepPages()
      clearTimeout(soon)
      stopCounting()
      for (const each of [withdrawn, deadlines, sharedValues, content, availability]) each.stop()
    },
  }
}
