import type { SanityClient } from '@sanity/client'
import { forgetHistory } from '@/lib/redirects/forget-history'
import { readEnv } from '@/sanity/env'
import { smtpMailer } from '@/server/notices/mailer'
import type { MailOffice } from '@/server/notices/send-notice'
import type { TestMailServer } from './mail-server'

export interface OfficeOptions {
  readonly staff?: string
  readonly perHour?: number
  readonly now?: () => number
  readonly lines?: string[]
}

/**
 * What one instance of the site sends mail with.
 * @param client of an editor, that sees content as it is stored
 */
export function mailOffice(client: SanityClient, server: TestMailServer, options: OfficeOptions = {}): MailOffice {
  const { staff = 'bea@example.org', perHour = 60, now = Date.now, lines = [] } = options
  const { mail } = readEnv({
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'redactie@example.org',
    MAIL_STAFF: staff,
    MAIL_PER_HOUR: String(perHour),
  })
  if (!mail) throw new Error('There are settings.')
  const siteUrl = 'https://nap1325.nl'
  const forget = (ids: readonly string[]) => forgetHistory(client, ids)
  return { client, mail, mailer: smtpMailer(mail, siteUrl), siteUrl, forget, log: (line) => void lines.push(line), now }
}
