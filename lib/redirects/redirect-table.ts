import { defaultLanguage, isLanguage } from '../languages.ts'
import type { REDIRECTS_QUERY_RESULT } from '../types.generated.ts'
import { normalText } from '../normal-text.ts'
import { pathOf } from '../routes.ts'

interface Redirect {
  /** A path on this site, or an absolute URL. */
  readonly location: string
  /** 308 is permanent, 307 temporary (RFC 9110, 15.4). */
  readonly status: 307 | 308
}

/** Redirects by old path. */
export type RedirectTable = Readonly<Record<string, Redirect>>

/** A redirect from the content, with its target if readers can see it. */
export type RedirectRow = REDIRECTS_QUERY_RESULT[number]

/**
 * Builds the redirect table. Redirects without a target and loops are left out; chains lead to their end at once.
 * @param living existing paths, in the form of `normalPath`: they win over redirects
 */
export function redirectTable(
  redirects: readonly RedirectRow[],
  living: ReadonlySet<string> = new Set(),
): RedirectTable {
  const direct = new Map<string, Redirect>()
  for (const redirect of redirects) {
    const from = redirect.from && normalPath(redirect.from)
    const location = pathAfter(redirect)
    if (from && location && !living.has(from))
      direct.set(from, { location, status: redirect.permanent === false ? 307 : 308 })
  }
  const table: Record<string, Redirect> = Object.create(null)
  for (const from of direct.keys()) {
    const redirect = followed(direct, from)
    if (redirect) table[from] = redirect
  }
  return table
}

/** The target of one redirect, without following chains; `null` when it has none. */
export function pathAfter({ target, language, toUrl }: RedirectRow): string | null {
  return target ? pathOf(target, isLanguage(language) ? language : defaultLanguage) : addressOf(toUrl)
}

/**
 * The form in which paths are compared: percent-decoded, in the form of `normalText`, without a trailing slash. What stays
 * encoded is in capitals (RFC 3986, 6.2.2.1).
 */
export function normalPath(path: string): string {
  const short = path.replace(/(?!^)\/+$/u, '')
  try {
    return normalText(decodeURI(short)).replaceAll(/%[\da-f]{2}/gi, (code) => code.toUpperCase())
  } catch {
    return short
  }
}

/** A valid `Location`; `null` for an address that is neither on this site nor https, which an import may contain. */
function addressOf(written: string | null): string | null {
  const here = 'https://here.invalid'
  if (!written || !URL.canParse(written, here)) return null
  const { origin, pathname, search, hash, href } = new URL(written, here)
  if (origin === here) return pathname + search + hash
  // `//elsewhere` is https only by the address that it stands at.
  return written.startsWith('https:') ? href : null
}

function followed(direct: ReadonlyMap<string, Redirect>, from: string): Redirect | null {
  const visited = new Set<string>()
  let redirect = direct.get(from)
  while (redirect) {
    const there = normalPath(redirect.location)
    if (visited.has(there)) return null
    const next = direct.get(there)
    if (!next) return redirect
    visited.add(there)
    // A chain with a temporary redirect is temporary.
    redirect = next.status === 307 ? next : { ...next, status: redirect.status }
  }
  return null
}
