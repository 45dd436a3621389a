import { publishedIdOf } from '../document-ids.ts'
import { pathOf, type Addressed } from '../routes.ts'
import { languages } from '../languages.ts'
import { isStored } from '../stored.ts'

/** A document with the fields of its address. */
export interface AddressedDocument extends Addressed {
  readonly _id: string
}

/** An automatic redirect as it is stored; its writer derives the id from `from`. */
interface OwnRedirect {
  readonly from: string
  readonly to: { readonly _type: 'reference'; readonly _ref: string; readonly _weak: true }
  readonly language: string
  readonly permanent: true
}

export interface RedirectChange {
  readonly write: readonly OwnRedirect[]
  /** Current addresses of the document: redirects from them are removed. */
  readonly remove: readonly string[]
}

/**
 * The changes to redirects when a published document moves. The old address redirects to the document, not to its new
 * address, so that it still works when the document moves again. Pure.
 */
export function redirectsAfter(before: AddressedDocument, after: AddressedDocument): RedirectChange {
  const moves = languages.flatMap(({ id: language }) => {
    const from = pathOf(before, language)
    const to = pathOf(after, language)
    return from && to && from !== to ? [{ from, to, language }] : []
  })
  // A document in one language has the same address for readers of every language.
  const different = moves.filter(({ from }, index) => moves.findIndex((move) => move.from === from) === index)
  const to = { _type: 'reference', _ref: after._id, _weak: true } as const
  return {
    write: different.map(({ from, language }) => ({
      from,
      to,
      language: after.language ?? language,
      permanent: true,
    })),
    remove: different.map((move) => move.to),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** The address fields of a stored document, under its published id. */
export function addressedDocument({ _id, _type, slug, language, purpose }: StoredAddress): AddressedDocument {
  const current = isStored(slug) ? slug.current : null
  const id = publishedIdOf(_id)
  return { _id: id, _type, slug: text(current), language: text(language), purpose: text(purpose) }
}

interface StoredAddress {
  readonly _id: string
  readonly _type: string
  readonly slug?: unknown
  readonly language?: unknown
  readonly purpose?: unknown
}
