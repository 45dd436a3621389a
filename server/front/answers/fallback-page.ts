import type { FallbackReason } from '../site/fallback-words.ts'
import type { Site } from '../site/site.ts'

/** What has a name rather than a status is a request out of order, or said when something is away. */
export function statusOf(reason: FallbackReason): number {
  if (typeof reason === 'number') return reason
  if (reason === 'otherSize') return 404
  return reason === 'unreadable' || reason === 'body' ? 400 : 503
}

/** One sentence in each language, the main one first. */
export function fallbackPage(
  { name, fallback: { languages } }: Pick<Site, 'name' | 'fallback'>,
  reason: FallbackReason,
): string {
  const main = languages[0]?.language ?? ''
  const sentences = languages.map(({ language, sentences: said }) => {
    const mark = language === main ? '' : ` lang="${language}"`
    return `<p${mark}>${said[reason]}</p>`
  })
  return `<!doctype html><html lang="${main}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><h1>${name}</h1>${sentences.join('')}</html>`
}
