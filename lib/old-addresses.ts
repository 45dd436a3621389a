import { defaultLanguage } from './languages.ts'
import { homePath, listPath } from './routes.ts'

interface OldPart {
  /** The beginning that it had on nap1325.nl before this site. */
  readonly from: string
  /** What is there instead. */
  readonly to: string
  /** Whether its pages can be pages under `to` with the same last word. */
  readonly hasEntries?: true
}

/**
 * The parts of nap1325.nl before this site, as far as links to them are known. Single pages whose address changed too are
 * redirects of the editors, and come first. The German pages were two years behind; a reader of them gets the default
 * language.
 */
const oldParts: readonly OldPart[] = [
  { from: '/signatories', to: listPath('en', 'signatories'), hasEntries: true },
  { from: '/news', to: listPath('en', 'stories'), hasEntries: true },
  { from: '/nl/nieuws', to: listPath('nl', 'stories'), hasEntries: true },
  { from: '/database', to: listPath('en', 'documents'), hasEntries: true },
  { from: '/outcomes', to: listPath('en', 'outcomes') },
  { from: '/nl/over-nap1325', to: homePath('nl') },
  { from: '/de', to: homePath(defaultLanguage) },
]

interface OldAddress {
  /** The page that it may be now. Whether it is there, whoever asks must see. */
  readonly entry: string | null
  /** Where it leads otherwise: the list, or the home page. */
  readonly list: string
}

/** Where an address of the site before this one leads (in the form of `normalPath`), or `null` for any other. */
export function oldAddress(path: string): OldAddress | null {
  const part = oldParts.find(({ from }) => path === from || path.startsWith(`${from}/`))
  if (!part) return null
  const { from, to, hasEntries } = part
  const [word = ''] = path.slice(from.length + 1).split('/')
  return { entry: hasEntries && word !== '' ? `${to}/${word}` : null, list: to }
}
