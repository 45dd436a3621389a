const ORIGIN = 'http://stay.home.invalid'

/**
 * An address of ours made from what somebody put into a link, or the fallback when it leads elsewhere. Browsers read
 * `//evil`, `/\evil` and a tab between slashes as another host, so only what parses to a path of our own passes, and
 * what is returned is what was parsed.
 */
export function localPath(unsafe: string | null | undefined, fallback: string): string {
  if (!unsafe || !unsafe.startsWith('/') || !URL.canParse(unsafe, ORIGIN)) return fallback
  const url = new URL(unsafe, ORIGIN)
  if (url.origin !== ORIGIN || url.pathname.startsWith('//')) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
