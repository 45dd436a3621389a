import type { TextPartOf } from './page-content.ts'

const providers = {
  youtube: { name: 'YouTube', address: 'https://www.youtube.com/watch?v=' },
  vimeo: { name: 'Vimeo', address: 'https://vimeo.com/' },
} as const

/** Where a video is, and what its provider is called; `null` for one that cannot be found. */
export function videoLink({ provider, videoId }: Pick<TextPartOf<'video'>, 'provider' | 'videoId'>) {
  if (!provider || !Object.hasOwn(providers, provider) || !videoId) return null
  const { name, address } = providers[provider]
  return { name, address: address + encodeURIComponent(videoId) }
}
