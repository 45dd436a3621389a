import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { forgetHistory } from '../../lib/redirects/forget-history.ts'
import type { Availability } from '../freshness/availability.ts'
import { keepAdvice } from './advice.ts'
import { keepRedirects } from './redirects.ts'
import { keepSchedule } from './schedule.ts'
import { keepWithdrawals } from './withdrawals.ts'

export interface ContentMaintenance {
  stop(): void
}

/**
 * What the running site does to the content without anybody asking. It needs a token that may write, which stays in this
 * process: what renders pages never has it.
 * @param invalidate called when something changed that pages depend on
 */
export function startMaintenance(
  settings: Env,
  availability: Pick<Availability, 'back'>,
  invalidate: () => void,
  log: (line: string) => void,
): ContentMaintenance {
  const { writeToken } = settings
  if (!writeToken) {
    log(
      'SANITY_API_WRITE_TOKEN is not set: nothing is published at scheduled times, redirects are written by Studio alone, decisions of reviewers do not move the status of a text, and consent is not asked by review links',
    )
    return { stop() {} }
  }
  const client = createServerClient({ ...settings, readToken: writeToken })
  const forget = settings.backend === 'lake' ? (ids: readonly string[]) => forgetHistory(client, ids) : undefined
  const redirects = keepRedirects(client, availability, invalidate, log, forget)
  const schedule = keepSchedule(client, availability, log)
  const withdrawals = keepWithdrawals(client, availability, log)
  const advice = keepAdvice(client, availability, log)
  return {
    stop() {
      withdrawals.stop()
      redirects.stop()
      schedule.stop()
      advice.stop()
    },
  }
}
