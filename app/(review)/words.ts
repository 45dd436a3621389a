import type { Language } from '@/lib/languages'

/** The texts around a preview. */
export const reviewWords: Readonly<Record<Language, { draft: string; until: (day: string) => string; title: string }>> =
  {
    en: {
      title: 'Preview',
      draft: 'This is a preview. It has not been published; please do not pass it on.',
      until: (day) => `The link works until ${day}.`,
    },
    nl: {
      title: 'Voorvertoning',
      draft: 'Dit is een voorvertoning. De tekst is niet gepubliceerd; geef de link niet door.',
      until: (day) => `De link werkt tot ${day}.`,
    },
  }
