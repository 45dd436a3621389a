import type { Language } from './languages.ts'

/** Names that take an article inside a sentence. `Intl` and ISO 3166 do not say which, so they are listed here. */
const withArticle: Readonly<Record<Language, { readonly article: string; readonly names: RegExp }>> = {
  en: {
    article: 'the',
    names:
      /^(?:bahamas|comoros|gambia|maldives|netherlands|philippines|seychelles|united |occupied |palestinian |democratic republic|(?:central african|czech|dominican) republic|(?:marshall|solomon) islands)/i,
  },
  nl: {
    article: 'de',
    names:
      /^(?:comoren|filipijnen|malediven|seychellen|verenigde |palestijnse |democratische republiek|(?:centraal-afrikaanse|dominicaanse) republiek|(?:marshall|salomons)eilanden)/i,
  },
}

/** An adjective has a capital at the start of a name only. */
const adjective = /^(?:occupied|bezet)(?= )/i

/** A country as it reads after “from”: “the Netherlands”, “Jordan”, “de Filipijnen”. */
export function countryInSentence(name: string, language: Language): string {
  const { article, names } = withArticle[language]
  const written = name.replace(adjective, (word) => word.toLowerCase())
  return names.test(name) ? `${article} ${written}` : written
}
