import { walk } from '../content/walk.ts'

/** Only what readers see links from. */
const PUBLIC = new Set(['story', 'page', 'partner', 'napDocument', 'siteSettings', 'redirect', 'outcome'])

export interface FoundLink {
  readonly address: string
  readonly path: string
}

/** Every address of another site in a document that readers see. */
export function linksIn(document: { readonly _type: string }): FoundLink[] {
  if (!PUBLIC.has(document._type)) return []
  return [...walk(document)].flatMap(({ value, path }) =>
    typeof value === 'string' && /^https?:\/\/\S+$/u.test(value) && URL.canParse(value)
      ? [{ address: value, path }]
      : [],
  )
}
