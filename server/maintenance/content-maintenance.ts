import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { forgetHistory } from '../../lib/redirects/forget-history.ts'
import type { Availability } from '../freshness/availability.ts'
import { keepAdvice } from './advice.ts'
import { keepOutbox } from '../notices/outbox.ts'
import type { MailOffice } from '../notices/send-notice.ts'
import { tellPeople } from '../notices/tell-people.ts'
import { tellStaff } from '../notices/tell-staff.ts'
import { keepYearsCounted } from './keep-years-counted.ts'
import { keepRedirects } from './redirects.ts'
import { keepReviewsErased } from './reviews/keep-reviews-erased.ts'
import { keepSchedule } from './schedule.ts'
import { keepWithdrawals } from './withdrawals.ts'

export interface ContentMaintenance {
  stop(): void
}

/**
 * What the running site does to the content without anybody asking. It needs a token that may write, which stays in this
 * process: what renders pages never has it.
 * @param options.office what mail is sent with; `null` where none is
 * @param options.invalidate called when something changed that pages depend on
 */
export function startMaintenance(options: {
  readonly settings: Env
  readonly office: MailOffice | null
  readonly availability: Pick<Availability, 'back'>
  readonly invalidate: () => void
  readonly log: (line: string) => void
}): ContentMaintenance {
  const { settings, office, availability, invalidate, log } = options
  const { writeToken } = settings
  if (!writeToken) {
    log(
      'SANITY_API_WRITE_TOKEN is not set: nothing is published at scheduled times, redirects are written by Studio alone, decisions of reviewers do not move the status of a text, what is kept of reviews is not erased, and consent is not asked by review links',
    )
    return { stop() {} }
  }
  const client = createServerClient({ ...settings, readToken: writeToken })
  const forget = (ids: readonly string[]) => forgetHistory(client, ids)
  const tasks = [
    keepRedirects(client, availability, invalidate, log, forget),
    keepSchedule(client, availability, log),
    keepWithdrawals(client, availability, log),
    keepAdvice(client, availability, log),
    keepReviewsErased({ client, days: settings.reviewDays, forget }, availability, log),
    keepYearsCounted(client, settings.siteUrl, availability, invalidate, log),
    ...(office ? [keepOutbox(office, availability)] : []),
    ...(office ? [tellPeople(office, { projectId: settings.projectId, days: settings.inboxDays }, availability)] : []),
    ...(office && office.mail.staff.length > 0 ? [tellStaff(office.client, availability, log, Date.now)] : []),
  ]
  return {
    stop() {
      for (const task of tasks) task.stop()
    },
  }
}
