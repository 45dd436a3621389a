import type { PreviewValue } from 'sanity'

interface Shown {
  readonly title?: unknown
  readonly subtitle?: unknown
  readonly media?: PreviewValue['media']
}

/**
 * A preview with a title at all times: what somebody has only just begun has a name too, or lists would have blank lines.
 * @param untitled shown until there is a title
 */
export function titledPreview(select: Readonly<Record<string, string>>, untitled: string) {
  return {
    select: { ...select },
    prepare: ({ title, subtitle, ...rest }: Shown) => ({
      ...rest,
      title: wordsOf(title) ?? untitled,
      subtitle: wordsOf(subtitle),
    }),
  }
}

const wordsOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined)
