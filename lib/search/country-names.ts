import { languages, type Language } from '../languages.ts'

/** What people also call a country, where the device’s own names for its code do not have it. */
const otherNames: Readonly<Record<string, string>> = {
  CD: 'DRC DR Congo',
  CI: 'Ivory Coast Ivoorkust',
  MM: 'Burma Birma',
  NL: 'Holland',
  PS: 'Palestine Palestina Palestijnen Gaza West Bank Westoever',
}

const nameIn = new Map<Language, Intl.DisplayNames>(
  languages.map(({ id }) => [id, new Intl.DisplayNames(id, { type: 'region', fallback: 'none' })]),
)

/** The names of a country in each language of the site, by its ISO code: people look for it in either. Empty for none. */
export function countryNames(code: string | null | undefined): string {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ''
  const capitals = code.toUpperCase()
  const names = languages.map(({ id }) => nameIn.get(id)?.of(capitals))
  return [...new Set([...names, otherNames[capitals]])].filter(Boolean).join(' ')
}
