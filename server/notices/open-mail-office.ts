import { forgetHistory } from '../../lib/redirects/forget-history.ts'
import { createServerClient } from '../../sanity/client.ts'
import type { Env } from '../../sanity/env.ts'
import { smtpMailer } from './mailer.ts'
import type { MailOffice } from './send-notice.ts'

/**
 * What this site sends mail with.
 * @param log gets no address, and nothing of a link
 * @returns `null` where it sends none: there are no settings for it, or nobody who may write down what was sent
 */
export function openMailOffice(settings: Env, log: (line: string) => void): MailOffice | null {
  const { mail, writeToken, siteUrl } = settings
  if (!mail) return null
  if (!writeToken) {
    log('SANITY_API_WRITE_TOKEN is not set: no mail is sent, since what was sent could not be written down')
    return null
  }
  const client = createServerClient({ ...settings, readToken: writeToken }).withConfig({ perspective: 'raw' })
  const forget = (ids: readonly string[]) => forgetHistory(client, ids)
  const mailer = smtpMailer(mail, siteUrl)
  return { client, mail, mailer, siteUrl, forget, log, now: Date.now, outbox: { waiting: 0 } }
}
