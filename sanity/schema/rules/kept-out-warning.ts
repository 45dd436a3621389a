import type { SanityClient } from '@sanity/client'
import type { ValidationContext } from 'sanity'
import { keptOutProblems } from '../../../lib/consent/kept-out-problems.ts'
import { referenceOf, type Stored } from '../../../lib/stored.ts'

const TEXTS = `*[_type == "story" && (_id in [$id, "drafts." + $id] || translationOf._ref == $id)]`

/** Where the story of a consent record, in any language, says now what its list keeps out: `true` where nowhere. */
export async function keptOutWarning(
  names: unknown,
  { document, getClient }: Pick<ValidationContext, 'document' | 'getClient'>,
): Promise<string | true> {
  const id = referenceOf(document?.story)
  if (!id || !Array.isArray(names) || names.length === 0) return true
  const client: SanityClient = getClient({ apiVersion: '2026-03-01' })
  const texts = await client.fetch<Stored[]>(TEXTS, { id }, { perspective: 'raw' })
  const problems = texts.flatMap((text) =>
    keptOutProblems(text, names).map((problem) => `${String(text.language).toUpperCase()}: ${problem}`),
  )
  return problems.length === 0 || [...new Set(problems)].join(' ')
}
