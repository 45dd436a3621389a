import { isStored } from '../../lib/stored.ts'

/** Why a mail did not leave: never in the server's own words, which repeat the address. */
export interface MailFailure {
  readonly state: 'failed'
  /** Whether it would be refused again. */
  readonly isFinal: boolean
  /** Sentences for the editor, who may read them in Dutch, and for the log. */
  readonly reason: string
}

const login = 'The mail server does not accept the user and the password of SMTP_URL.'
const tls = 'The connection to the mail server cannot be encrypted, so nothing was sent.'
const away = 'The mail server cannot be reached.'

/** By nodemailer's codes (`nodemailer/lib/errors`). */
const reasons: Readonly<Record<string, string>> = {
  EAUTH: login,
  ENOAUTH: login,
  ETLS: tls,
  ECONNECTION: away,
  ESOCKET: away,
  EDNS: away,
  ETIMEDOUT: 'The mail server does not answer.',
  EENVELOPE: 'The mail server does not accept this address.',
  EMESSAGE: 'The mail server does not accept the message.',
}

/** What went wrong when mail was sent. A failure that nobody knows is tried again. */
export function failureOf(error: unknown): MailFailure {
  const { code, originalCode, responseCode, permanent } = isStored(error) ? error : {}
  const isDoubted = typeof originalCode === 'string' && /CERT|ALTNAME|SSL|TLS/.test(originalCode)
  const known = isDoubted ? tls : typeof code === 'string' ? reasons[code] : undefined
  const reason = known ?? 'The mail could not be sent.'
  const isRefused = code === 'EENVELOPE' || code === 'EMESSAGE'
  return {
    state: 'failed',
    isFinal: isRefused && permanent === true,
    reason: [reason, ...(typeof responseCode === 'number' ? [`The answer was “${responseCode}”.`] : [])].join(' '),
  }
}
