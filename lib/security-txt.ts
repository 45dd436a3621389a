interface SecurityFacts {
  /** Where to report: a mail or web address. */
  readonly contact: string
  readonly siteUrl: string
  readonly languages: readonly string[]
  readonly now: Date
}

/** An old copy must expire: half a year; RFC 9116 advises less than one. Days. */
const validFor = 180

/** The file that tells security researchers where to report. @see https://www.rfc-editor.org/rfc/rfc9116 */
export function securityTxt({ contact, siteUrl, languages, now }: SecurityFacts): string {
  const expires = new Date(now)
  expires.setUTCDate(expires.getUTCDate() + validFor)
  // Rounded to a day, so that the file changes once a day.
  expires.setUTCHours(0, 0, 0, 0)
  const fields = [
    ['Contact', contact],
    ['Expires', expires.toISOString()],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', `${siteUrl}/.well-known/security.txt`],
  ]
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('')
}
