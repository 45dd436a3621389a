import { z } from 'zod'
import type { FinishedPage } from '../front/answers/finished-page.ts'
import type { Front } from '../front/front.ts'
import { Refusal } from '../front/pages/breaker.ts'
import { unpackPage } from '../front/pages/packed-page.ts'
import { nothingWithdrawn } from '../front/withdrawn/withdrawals.ts'
import type { Questions } from '../processes/questions.ts'
import { renewOnChange } from './renew-on-change.ts'
import { siteFront, type FrontSurroundings } from './site-front.ts'
import { PageAnswer, type FrontMessage } from './front-messages.ts'
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

/** What is rendered is waited for as long as the first front waits for Next. Milliseconds. */
const longestRendering = 16_000

/** The first front waits up to five seconds until it is known who sees a picture. Milliseconds. */
const longestKnowing = 6_000

/**
 * A front beside the first one of the same instance, in a process of its own. It asks nobody for content: the first tells it what has
 * changed and what is withdrawn, and gives it the pages. So each page is rendered once, whichever process is asked for it.
 */
export function followFront(options: FollowFrontOptions): FollowingFront {
  const { ask, onDelivery } = options
  const content = toldContent()
  let withdrawn = allWithdrawals(nothingWithdrawn)
  const pageAt = async (address: string): Promise<FinishedPage> => {
    const answer = PageAnswer.nullable().parse(await ask('page', { given: address, patience: longestRendering }))
    if (!answer) throw new Error('The first front does not answer.')
    if ('problem' in answer) throw answer.isRefused ? new Refusal(answer.problem) : new Error(answer.problem)
    return whole(answer)
  }
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
    otherFront: { pageAt },
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
      if ('kept' in message) front.kept.adopt(message.kept.key, whole(message.kept))
    },
    stop: renewing.stop,
  }
}

/** @throws when it was damaged on its way */
function whole({ packed, version }: Extract<PageAnswer, { version: number }>): FinishedPage {
  const page = unpackPage(packed, version)
  if (!page) throw new Error('A page came damaged from the first front.')
  return page
}
