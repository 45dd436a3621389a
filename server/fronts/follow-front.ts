import { z } from 'zod'
import { isContentApi } from '../../sanity/client.ts'
import type { Front } from '../front/front.ts'
import { nothingWithdrawn } from '../front/withdrawn/withdrawals.ts'
import { callMetrics } from '../metrics/process-metrics.ts'
import { countCalls } from '../processes/count-calls.ts'
import type { Questions } from '../processes/questions.ts'
import { renewOnChange } from './renew-on-change.ts'
import { siteFront, type FrontSurroundings } from './site-front.ts'
import { askForPage, wholePage } from './ask-for-page.ts'
import type { FrontMessage } from './front-messages.ts'
import { toldContent } from './told-content.ts'
import { allWithdrawals, withChanges } from './withdrawal-changes.ts'

export interface FollowFrontOptions extends FrontSurroundings {
  /** Asks the first front. */
  readonly ask: Questions['ask']
  /** Called when a webhook reports that content changed. */
  readonly onDelivery: () => void
}

export interface FollowingFront {
  readonly front: Front
  /** To be given what the first front tells. */
  take(message: FrontMessage): void
  stop(): void
}

/** The first front waits up to five seconds until it is known who sees a picture. Milliseconds. */
const longestKnowing = 6_000

/**
 * A front beside the first one of the same instance, in a process of its own. It asks nobody for content but pictures: the first tells it what has
 * changed and what is withdrawn, and gives it the pages. So each page is rendered once, whichever process is asked for it.
 */
export function followFront(options: FollowFrontOptions): FollowingFront {
  const { ask, onDelivery, settings, metrics, log } = options
  // It asks for pictures itself.
  const stopCounting = countCalls({
    isContentApi: (host) => isContentApi(settings, host),
    onCall: callMetrics(metrics),
    log,
  })
  const content = toldContent()
  let withdrawn = allWithdrawals(nothingWithdrawn)
  const askWhetherShown = async (file: string) => {
    const answer = z
      .boolean()
      .nullable()
      .parse(await ask('isShown', { given: file, patience: longestKnowing }))
    if (answer === null) throw new Error('The first front does not say whether a picture may be shown.')
    return answer
  }
  const { front, onWithdrawal } = siteFront(options, {
    content,
    isShown: (file) => withdrawn.shown.has(file) || askWhetherShown(file),
    onDelivery,
    otherFront: { pageAt: (address) => askForPage(ask, address) },
  })
  const renewing = renewOnChange({ front, content })
  let heardAt: number | null = null
  content.onChange(() => (heardAt ??= performance.now()))
  return {
    front,
    take(message) {
      content.take(message)
      if ('withdrawn' in message) {
        withdrawn = withChanges(withdrawn, message.withdrawn)
        const isNew = front.withdraw(withdrawn, message.withdrawn.version)
        if (isNew && heardAt !== null) onWithdrawal(performance.now() - heardAt)
        heardAt = null
      }
      if ('kept' in message) front.kept.adopt(message.kept.key, wholePage(message.kept))
    },
    stop() {
      renewing.stop()
      stopCounting()
    },
  }
}
