import { factsOf } from '../../../lib/content/document-types.ts'
import { walk } from '../content/walk.ts'

export interface FoundLink {
  readonly address: string
  readonly path: string
}

/** Every address of another site in a document that readers see. */
export function linksIn(document: { readonly _type: string }): FoundLink[] {
  if (!factsOf(document._type)?.isPublic) return []
  return [...walk(document)].flatMap(({ value, path }) =>
    typeof value === 'string' && /^https?:\/\/\S+$/u.test(value) && URL.canParse(value)
      ? [{ address: value, path }]
      : [],
  )
}
