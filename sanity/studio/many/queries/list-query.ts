import { recordLists } from '../../desk/queries/lists.ts'
import type { ManyChoice, ManyState } from '../rules/choice.ts'

const titles: Partial<Record<ManyState, string>> = {
  inReview: 'In review',
  changesAsked: 'Changes asked',
  approved: 'Approved',
}

/** The ids of the texts in a stage of review, for the perspective `raw`; `null` for states that need no records. */
export function idsInStage(state: ManyState): string | null {
  const list = recordLists.find(({ title }) => title === titles[state])
  return list ? `*[_type == "${list.type}" && subjectType == $type && ${list.filter}].subject._ref` : null
}

const byState: Readonly<Record<ManyState, string>> = {
  any: 'true',
  drafts: '_originalId != _id',
  published: '_originalId == _id',
  inReview: '_id in $ids',
  changesAsked: '_id in $ids',
  approved: '_id in $ids',
}

/**
 * The documents of a choice, the newest first, for the perspective `drafts`: one row for each, of its draft where it has
 * one. `$from` and `$to` cut a page out of them.
 */
export function rowsQuery({ state, language, words }: ManyChoice): string {
  const conditions = [
    '_type == $type',
    byState[state],
    ...(language ? ['language == $language'] : []),
    ...(words.trim() ? ['(title match $words || title[].value match $words || name[].value match $words)'] : []),
  ]
  const list = `*[${conditions.join(' && ')}]`
  return `{
    "count": count(${list}),
    "rows": ${list} | order(_updatedAt desc, _id asc) [$from...$to] {
      _id, _type, title, name, language, "original": translationOf._ref
    }
  }`
}

/** What decides the review status of the rows of a page, for the perspective `raw`. */
export const STATUS_QUERY = `{
  "texts": *[_id in $ids || _id in $drafts]{ _id, _rev },
  "requests": *[_id in $requests]{ _id, revision, byId },
  "workflows": *[_id in $workflows]{ _id, decision, revision }
}`
