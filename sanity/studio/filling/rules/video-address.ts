/** A video as the site stores it. */
export interface NamedVideo {
  readonly provider: 'youtube' | 'vimeo'
  readonly videoId: string
}

const youtubeHosts: ReadonlySet<string> = new Set([
  'youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
])
const youtubeId = /^[A-Za-z0-9_-]{11}$/
const vimeoId = /^\d{6,12}$/

/**
 * The video that an address leads to, as people copy it from the browser or from “Share”: with or without `https`, a start
 * time, a list or a tracking code.
 * @returns `null` for an address of no single video of these providers; an unlisted video of Vimeo needs a key, which readers
 * would have to be given, and counts as none
 */
export function videoOfAddress(address: string): NamedVideo | null {
  const written = address.trim()
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `https://${written}`)
  if (!url) return null
  const host = url.hostname.replace(/^www\./, '')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  if (host === 'youtu.be') return named('youtube', parts[0], youtubeId)
  if (youtubeHosts.has(host)) {
    const isInPath = ['embed', 'shorts', 'live', 'v'].includes(parts[0] ?? '')
    return named('youtube', isInPath ? parts[1] : url.searchParams.get('v'), youtubeId)
  }
  if (host === 'player.vimeo.com') return url.searchParams.has('h') ? null : named('vimeo', parts[1], vimeoId)
  if (host !== 'vimeo.com') return null
  const place = parts.findIndex((part) => vimeoId.test(part))
  return place === parts.length - 1 ? named('vimeo', parts[place], vimeoId) : null
}

function named(provider: NamedVideo['provider'], id: string | null | undefined, form: RegExp): NamedVideo | null {
  return id && form.test(id) ? { provider, videoId: id } : null
}
