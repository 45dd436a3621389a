import type { SanityClient } from '@sanity/client'
import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { addressedTypes } from '../../../lib/content/document-types.ts'
import { publishedIdOf } from '../../../lib/document-ids.ts'
import { normalPath, type RedirectRow } from '../../../lib/redirects/redirect-table.ts'
import { pathOf, type Addressed } from '../../../lib/routes.ts'
import { languages } from '../../../lib/languages.ts'
import { referenceOf } from '../../../lib/stored.ts'
import { redirectLoop, type Surroundings } from './redirect-loop.ts'
import { redirectProblem } from './redirect-problem.ts'

const SURROUNDINGS = `{
  "documents": *[_type in $types && defined(slug.current)]{
    _type, language, "slug": slug.current, purpose, "name": coalesce(title, title[0].value, name[0].value)
  },
  "others": *[_type == "redirect" && _id != $id]{
    from, toUrl, language, permanent, "target": to->{ _type, language, "slug": slug.current, purpose }
  },
  "target": *[_id == $target][0]{ _type, language, "slug": slug.current, purpose }
}`

interface Found {
  readonly documents: readonly (Addressed & { readonly name: unknown })[]
  readonly others: readonly RedirectRow[]
  readonly target: RedirectRow['target']
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** The rule of a whole redirect: it leads somewhere, and never in a circle. Looks at what is published. */
export async function checkRedirect(
  redirect: Readonly<Record<string, unknown>> | undefined,
  { getClient, document }: Pick<ValidationContext, 'getClient' | 'document'>,
): Promise<CustomValidatorResult> {
  const problem = redirectProblem(redirect)
  if (problem || !redirect) return problem ?? true
  const client: SanityClient = getClient({ apiVersion: '2026-03-01' })
  const target = referenceOf(redirect.to) ?? ''
  const id = publishedIdOf(document?._id ?? '')
  const found = await client.fetch<Found>(
    SURROUNDINGS,
    { id, target, types: addressedTypes },
    { perspective: 'published' },
  )
  const row: RedirectRow = {
    from: text(redirect.from),
    toUrl: text(redirect.toUrl),
    language: languages.find((language) => language.id === redirect.language)?.id ?? null,
    permanent: redirect.permanent !== false,
    target: found.target,
  }
  return redirectLoop(row, surroundings(found)) ?? true
}

function surroundings({ documents, others }: Found): Surroundings {
  const living = documents.flatMap((document) =>
    languages.flatMap(({ id }) => {
      const path = pathOf(document, id)
      return path ? [[normalPath(path), text(document.name) ?? 'Another page'] as const] : []
    }),
  )
  return { living: new Map(living), others }
}
