import { defaultLanguage, isLanguage } from '../languages.ts'
import type { REDIRECTS_QUERY_RESULT } from '../types.generated.ts'
import { pathOf } from '../routes.ts'

interface Redirect {
  /** A path on this site, or a whole address. */
  readonly location: string
  /** 308 for good, 307 for a detour (RFC 9110, 15.4). */
  readonly status: 307 | 308
}

/** Old paths and where they lead. */
export type RedirectTable = Readonly<Record<string, Redirect>>

/** One redirect as the content has it, with its target as readers may see it. */
export type RedirectRow = REDIRECTS_QUERY_RESULT[number]

/**
 * Makes the table of redirects: what leads nowhere is left out, what leads to another old address leads to its end at
 * once, and what runs in a circle is left out.
 * @param living paths at which something can be read, in the form of `normalPath`: it wins over a redirect
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

/** Where one redirect leads, without looking further; `null` when it leads nowhere. */
export function pathAfter({ target, language, toUrl }: RedirectRow): string | null {
  return target ? pathOf(target, isLanguage(language) ? language : defaultLanguage) : addressOf(toUrl)
}

/** The form in which paths are compared: letters instead of their codes, no slash at the end. */
export function normalPath(path: string): string {
  const short = path.length > 1 ? path.replace(/\/+$/, '') : path
  try {
    return decodeURI(short)
  } catch {
    return short
  }
}

/** An address as a `Location` may give it; `null` for one that is neither on this site nor https, as an import may hold. */
function addressOf(written: string | null): string | null {
  const here = 'https://here.invalid'
  if (!written || !URL.canParse(written, here)) return null
  const { origin, protocol, pathname, search, hash, href } = new URL(written, here)
  if (origin === here) return pathname + search + hash
  return protocol === 'https:' && written.startsWith('https:') ? href : null
}

function followed(direct: ReadonlyMap<string, Redirect>, from: string): Redirect | null {
  const visited = new Set([from])
  let redirect = direct.get(from)
  while (redirect) {
    const there = normalPath(redirect.location)
    if (visited.has(there)) return null
    const next = direct.get(there)
    if (!next) return redirect
    visited.add(there)
    // A detour on the way makes the whole way one.
    redirect = next.status === 307 ? next : { ...next, status: redirect.status }
  }
  return null
}
