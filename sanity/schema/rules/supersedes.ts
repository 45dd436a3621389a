import type { CustomValidator } from 'sanity'
import { publishedIdOf } from '../../../lib/document-ids.ts'

interface Chain {
  /** What is replaced, what that replaces, and so on; as far as a chain of plans will ever be. */
  readonly chain: readonly (string | null)[] | null
  readonly other: string | null
}

const CHAIN = `{
  "chain": *[_id == $ref][0]{ "ids": [
    _id, supersedes._ref, supersedes->supersedes._ref, supersedes->supersedes->supersedes._ref,
    supersedes->supersedes->supersedes->supersedes._ref
  ] }.ids,
  "other": *[_type == "napDocument" && supersedes._ref == $ref && !(_id in [$id, "drafts." + $id])][0]._id
}`

/** That replacing goes one way: no document replaces itself, not by way of others either, and none is replaced twice. */
export const checkSupersedes: CustomValidator<{ readonly _ref?: string } | undefined> = async (
  value,
  { document, getClient },
) => {
  if (!value?._ref || !document) return true
  const id = publishedIdOf(document._id)
  if (value._ref === id) return 'A document cannot replace itself.'
  const { chain, other } = await getClient({ apiVersion: '2026-03-01' }).fetch<Chain>(CHAIN, { ref: value._ref, id })
  if (chain?.includes(id)) return 'That document replaces this one, directly or by way of others: it would be a circle.'
  return !other || 'Another document replaces that one already. Let this one replace the newer of the two.'
}
