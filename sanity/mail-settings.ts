import { z } from 'zod'
import { isMailAddress } from '../lib/mail/mail-address.ts'

/** How the site sends mail; without these settings it sends none, and nothing else is missing. */
export interface MailSettings {
  readonly server: MailServer
  /** The sender as it is shown: an address, or a name and an address. */
  readonly from: { readonly name: string; readonly address: string }
  /** Who is told that something waits in Studio; empty: nobody. */
  readonly staff: readonly string[]
  /** How many mails may leave in an hour, whatever for. */
  readonly perHour: number
}

export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`smtps:`); else it begins with STARTTLS, without which nothing is sent. */
  readonly isSecure: boolean
  /** A server on this machine may do without TLS: nobody is on the way. */
  readonly isLoopback: boolean
  readonly login?: { readonly user: string; readonly password: string }
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** `smtp://host`, `smtps://user:password@host:465`; the password is in the form of addresses (`%40` for `@`). */
export const smtpUrl = z
  .url({
    protocol: /^smtps?$/,
    error: 'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.org',
  })
  .transform((address) => new URL(address))
  .refine((url) => url.hostname !== '' && /^\/?$/.test(url.pathname) && !url.search && !url.hash, {
    error: 'SMTP_URL must name a server and nothing behind it: no path, no question mark',
  })
  .refine((url) => (url.username === '') === (url.password === ''), {
    error: 'SMTP_URL must have both a user and a password, or neither',
  })
  .transform((url, context): MailServer => {
    const isSecure = url.protocol === 'smtps:'
    const login = loginOf(url)
    if (login === null) context.addIssue('SMTP_URL must have % only as part of an encoded character: write %25 for it')
    return {
      host: url.hostname.replaceAll(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 465 : 587),
      isSecure,
      isLoopback: loopback.test(url.hostname),
      ...(login && { login }),
    }
  })
  .optional()

function loginOf({ username, password }: URL): MailServer['login'] | null {
  if (!username) return undefined
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return null
  }
}

/** `redactie@example.org`, or `NAP 1325 <redactie@example.org>`. */
export const mailFrom = z
  .string()
  .transform((text) => /^(?:(?<name>[^<>"\p{Cc}]*?)\s*<(?<inside>[^<>]*)>|(?<plain>\S+))$/u.exec(text.trim())?.groups)
  .transform((groups) => ({ name: groups?.name ?? '', address: groups?.inside ?? groups?.plain ?? '' }))
  .refine(({ address }) => isMailAddress(address), {
    error: 'MAIL_FROM must be an address, such as redactie@example.org or NAP 1325 <redactie@example.org>',
  })
  .optional()

export const mailStaff = z
  .string()
  .transform((list) => [...new Set(list.split(',').map((each) => each.trim()))])
  .refine((list) => list.length <= 20 && list.every(isMailAddress), {
    error: 'MAIL_STAFF must be at most 20 addresses with commas between them, such as ada@example.org, bea@example.org',
  })
  .optional()
