import { Registry } from 'prom-client'
import { messageOf } from '../../lib/message-of.ts'
import { createServerClient, isContentApi } from '../../sanity/client.ts'
import { watchAvailability, type Availability } from '../freshness/availability.ts'
import { watchContent } from '../freshness/content-version.ts'
import { watchDeadlines } from '../freshness/visibility-deadlines.ts'
import { watchWithdrawn } from '../freshness/watch-withdrawn.ts'
import type { FrontTeller } from './tell-fronts.ts'
import type { Front } from '../front/front.ts'
import type { Withdrawals } from '../front/withdrawn/withdrawals.ts'
import { keepPagesIn, type KeptPagesFile } from '../kept-pages/keep-pages-in.ts'
import { callMetrics } from '../metrics/process-metrics.ts'
import { countCalls } from '../processes/count-calls.ts'
import { renewOnChange } from './renew-on-change.ts'
import { siteFront, type FrontSurroundings } from './site-front.ts'

export interface RunFrontOptions extends Omit<FrontSurroundings, 'metrics' | 'readMetrics'> {
  /** Where pages are kept for the next start; without it they are not. */
  readonly keptPages?: KeptPagesFile | undefined
  /** How long a request for a picture waits until it is known whether readers may see it. Milliseconds. */
  readonly picturePatience?: number
  /** Tells further fronts what this one learns. */
  readonly teller?: FrontTeller | undefined
  /** Where this process counts. */
  readonly metrics?: Registry
  /** The metrics of all processes of the site; without it those of this one. */
  readonly readMetrics?: () => Promise<string>
}

export interface RunningFront {
  readonly front: Front
  readonly availability: Availability
  /** Whether readers see a picture, as of the newest change. @throws when that does not become known in time */
  isShown(file: string): boolean | Promise<boolean>
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

/** A front and all that it watches: content, visibility deadlines, withdrawn content. One of each instance has its own. */
export function runFront(options: RunFrontOptions): RunningFront {
  const { settings, teller, log } = options
  const { metrics = new Registry(), readMetrics = () => metrics.metrics() } = options
  const client = createServerClient(settings)
  const stopCounting = countCalls({
    isContentApi: (host) => isContentApi(settings, host),
    onCall: callMetrics(metrics),
    log,
  })
  const availability = watchAvailability(client)
  const content = watchContent(client, availability, log, ways[settings.backend])
  const deadlines = watchDeadlines(client, availability, content.invalidate, log)
  let withdraw: (found: Withdrawals, version: number) => void = () => {}
  const withdrawn = watchWithdrawn(client, availability, (...found) => withdraw(...found), log, {
    version: content.current,
    patience: options.picturePatience,
    toKeep: settings.onlyToKeep,
  })
  // Before this front does: a page that it keeps afterwards may be of that change.
  teller?.follow(content)
  const { front, onWithdrawal } = siteFront(
    { ...options, metrics, readMetrics },
    {
      content,
      availability,
      isShown: withdrawn.isShown,
      onDelivery: content.invalidate,
      onRecovery: content.retry,
      onKept: teller?.tellPage,
    },
  )
  const { settling } = ways[settings.backend]
  const keeper =
    options.keptPages &&
    keepPagesIn(options.keptPages, { pages: front.kept, client, availability, content, settling, log })
  // When the news came that consent may have ended, for as long as it is not known what that means.
  let heardAt: number | null = null
  withdraw = (found, version) => {
    teller?.tellWithdrawn(found, version)
    const isNew = front.withdraw(found, version)
    if (isNew && heardAt !== null) onWithdrawal(performance.now() - heardAt)
    heardAt = null
    if (!isNew) return
    keeper?.prune().catch((error: unknown) => log(`kept pages could not be deleted: ${messageOf(error)}`))
  }
  const renewing = renewOnChange({ front, content, back: availability.back, onSettled: deadlines.run })
  content.onChange(({ what }) => {
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
    isShown: withdrawn.isShown,
    invalidate: content.invalidate,
    keepPages,
    async stop() {
      await keepPages()
      stopCounting()
      for (const each of [renewing, withdrawn, deadlines, content, availability]) each.stop()
    },
  }
}
