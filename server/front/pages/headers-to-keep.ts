import type { OriginAnswer } from '../http/origin-client.ts'

/**
 * What of the origin's headers is kept with a page: where it has moved to, and its typeface.
 * @param host the public one: a redirect to it is given as a path
 */
export function headersToKeep({ location, link }: OriginAnswer['headers'], host: string): Record<string, string> {
  return { ...locationOf(location, host), ...fontOf(link) }
}

/** Of what the origin wants loaded early only the typeface: scripts are cut out, and style sheets stand at the top of the page. */
function fontOf(link: string | string[] | undefined): { link?: string } {
  const hints = [link ?? []].flat().flatMap((line) => line.split(/,\s*(?=<)/))
  const fonts = hints.filter((hint) => /;\s*as="?font\b/.test(hint))
  return fonts.length > 0 ? { link: fonts.join(', ') } : {}
}

/** An address of our own is given as a path: the origin does not know whether the reader came by http or https. */
function locationOf(location: string | undefined, host: string): { location?: string } {
  if (location === undefined) return {}
  if (!URL.canParse(location)) return { location }
  const { host: there, pathname, search, hash } = new URL(location)
  return { location: there === host ? `${pathname}${search}${hash}` : location }
}
