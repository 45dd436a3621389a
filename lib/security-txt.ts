interface SecurityFacts {
  /** Where to report: an address of mail or of the web. */
  readonly contact: string
  readonly siteUrl: string
  readonly languages: readonly string[]
  readonly now: Date
}

/** Whoever finds an old copy must not rely on it: half a year, RFC 9116 advises less than one. Days. */
const validFor = 180

/** The file that tells finders of a weakness whom to tell. @see https://www.rfc-editor.org/rfc/rfc9116 */
export function securityTxt({ contact, siteUrl, languages, now }: SecurityFacts): string {
  const expires = new Date(now)
  expires.setUTCDate(expires.getUTCDate() + validFor)
  // To the day, so that the file stays the same for as long.
  expires.setUTCHours(0, 0, 0, 0)
  const fields = [
    ['Contact', contact],
    ['Expires', expires.toISOString()],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', `${siteUrl}/.well-known/security.txt`],
  ]
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('')
}
