import type { MailSettings } from '../../sanity/mail-settings.ts'
import { failureOf, type MailFailure } from './mail-failure.ts'

interface Mail {
  /** Plain addresses; they do not see each other. */
  readonly to: readonly string[]
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** The same each time that it is tried, so that a mailbox can tell that it has it. */
  readonly id: string
}

/** How it went. `refused`: how many of several addresses the server does not take. */
export type Sending = { readonly state: 'sent'; readonly refused: number } | MailFailure

export type Mailer = (mail: Mail) => Promise<Sending>

/** A mail server that does not answer keeps nobody waiting for minutes. Milliseconds. */
const patience = 15_000

/**
 * Sends mail by SMTP, one connection for each.
 * @param siteUrl the public origin, whose name is in the greeting and in the ids of messages instead of this machine's
 */
export function smtpMailer({ server, from }: Pick<MailSettings, 'server' | 'from'>, siteUrl: string): Mailer {
  const { host, port, isSecure, isLoopback, login } = server
  const name = new URL(siteUrl).hostname
  const options = {
    host,
    port,
    name,
    secure: isSecure,
    // On this machine nobody listens on the way, and what is there often has a certificate of its own making.
    ...(isLoopback ? { ignoreTLS: true } : { requireTLS: true }),
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  // Only where mail is sent, and not before: it takes 28 MB.
  const connect = async () => (await import('nodemailer')).createTransport(options)
  let connected: ReturnType<typeof connect> | undefined
  return async ({ to, subject, text, id }) => {
    const [only] = to
    try {
      const transport = await (connected ??= connect())
      const { rejected } = await transport.sendMail({
        from,
        // Objects: a text would be taken apart at commas and angle brackets.
        to: to.length === 1 && only ? { name: '', address: only } : 'undisclosed-recipients:;',
        envelope: { from: from.address, to: [...to] },
        subject,
        text,
        messageId: `<${id}@${name}>`,
        xMailer: false,
        // Nobody's absence is to be answered to it (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      return { state: 'sent', refused: rejected.length }
    } catch (error) {
      return failureOf(error)
    }
  }
}
