import type { LocaleResourceBundle, PluginOptions } from 'sanity'
import { isLanguage, type Language } from '../../../lib/languages.ts'
import { speak } from '../parts/say.ts'

/** Where a browser keeps in which language its person reads Studio. */
const KEPT = 'nap1325.studio.language'

/** The language of Studio: what was chosen in this browser, else English. */
export function studioLanguage(): Language {
  const kept = window.localStorage.getItem(KEPT)
  return kept !== null && isLanguage(kept) ? kept : 'en'
}

/** Chooses the language of Studio, and begins it anew in it: everything that was typed has been saved. */
export function chooseStudioLanguage(language: Language): void {
  window.localStorage.setItem(KEPT, language)
  window.location.reload()
}

/**
 * Fetches the words of the chosen language. Comes before the code of Studio, which says its words as it is loaded.
 * @returns the plugins that give Sanity's own words; none for English, which Studio has
 */
export async function loadStudioWords(): Promise<readonly PluginOptions[]> {
  if (studioLanguage() === 'en') return []
  const [dutch, { nlNLLocale }, left] = await Promise.all([
    import('./dutch.json'),
    import('@sanity/locale-nl-nl'),
    import('./sanity-dutch.json'),
  ])
  speak('nl', dutch.default)
  document.documentElement.lang = 'nl'
  // What the official locale leaves in English: the site beside its form, what is deleted, what is not saved.
  const bundles = Object.entries(left.default).map(([namespace, resources]): LocaleResourceBundle => {
    return { locale: 'nl-NL', namespace, resources }
  })
  return [nlNLLocale(), { name: 'left-in-english', i18n: { bundles } }]
}
