import { defaultLanguage } from './languages.ts'
import { homePath, listPath, touchIconPath } from './routes.ts'

interface OldPart {
  /** The first part of the path on the previous nap1325.nl. */
  readonly from: string
  /** The part of this site that replaces it. */
  readonly to: string
  /** Whether a page under it may have the same last word under `to`. */
  readonly hasEntries?: true
}

/**
 * The parts of the previous nap1325.nl to which links are known, and what people type without a language. Single pages with another last word are editors'
 * redirects, which take precedence. The German pages were two years behind; their readers get the default language.
 */
const oldParts: readonly OldPart[] = [
  { from: '/stories', to: listPath('en', 'stories'), hasEntries: true },
  { from: '/documents', to: listPath('en', 'documents'), hasEntries: true },
  { from: '/signatories', to: listPath('en', 'signatories'), hasEntries: true },
  { from: '/news', to: listPath('en', 'stories'), hasEntries: true },
  { from: '/nl/nieuws', to: listPath('nl', 'stories'), hasEntries: true },
  { from: '/database', to: listPath('en', 'documents'), hasEntries: true },
  { from: '/outcomes', to: listPath('en', 'outcomes') },
  { from: '/nl/over-nap1325', to: homePath('nl') },
  // Browsers and programs ask for these without being told of them.
  { from: '/favicon.ico', to: touchIconPath },
  { from: '/apple-touch-icon-precomposed.png', to: touchIconPath },
  { from: '/de', to: homePath(defaultLanguage) },
]

interface OldAddress {
  /** The page that it may be now; the caller checks whether it exists. */
  readonly entry: string | null
  /** The fallback: the list, or the home page. */
  readonly list: string
}

/** Where an address of the previous site leads (in the form of `normalPath`), or `null` for any other address. */
export function oldAddress(path: string): OldAddress | null {
  const part = oldParts.find(({ from }) => path === from || path.startsWith(`${from}/`))
  if (!part) return null
  const { from, to, hasEntries } = part
  const [word = ''] = path.slice(from.length + 1).split('/')
  return { entry: hasEntries && word !== '' ? `${to}/${word}` : null, list: to }
}
