import type { SanityClient } from '@sanity/client'
import { titleOf } from '../../../../lib/content/title-of.ts'
import { draftIdOf } from '../../../../lib/document-ids.ts'
import { requestIdOf, workflowIdOf, type Workflow, type WorkflowRequest } from '../../../../lib/workflow/records.ts'
import { reviewStatusOf } from '../../../../lib/workflow/review-status.ts'
import { MOST_SELECTED, ROWS_PER_PAGE, type ManyChoice } from '../rules/choice.ts'
import type { ManyItem } from '../rules/item.ts'
import { idsInStage, rowsQuery, STATUS_QUERY } from './list-query.ts'

interface Row {
  readonly _id: string
  readonly _type: string
  readonly title: unknown
  readonly name: unknown
  readonly language: string | null
  readonly original: string | null
}

interface StatusRecords {
  readonly texts: readonly { readonly _id: string; readonly _rev: string }[]
  readonly requests: readonly WorkflowRequest[]
  readonly workflows: readonly Workflow[]
}

export interface ManyList {
  readonly items: readonly ManyItem[]
  /** How many there are on all pages. */
  readonly count: number
}

/** One page of a choice. */
export function readList(client: SanityClient, choice: ManyChoice): Promise<ManyList> {
  const from = choice.page * ROWS_PER_PAGE
  return readRange(client, choice, from, from + ROWS_PER_PAGE)
}

/** All of a choice, as many as can be selected. */
export function readAll(client: SanityClient, choice: ManyChoice): Promise<ManyList> {
  return readRange(client, choice, 0, MOST_SELECTED)
}

async function readRange(client: SanityClient, choice: ManyChoice, from: number, to: number): Promise<ManyList> {
  const { type, language, words } = choice
  const stage = idsInStage(choice.state)
  const raw = { perspective: 'raw' } as const
  const ids = stage ? await client.fetch<string[]>(stage, { type }, raw) : []
  const { count, rows } = await client.fetch<{ readonly count: number; readonly rows: readonly Row[] }>(
    rowsQuery(choice),
    { type, language, words: `${words.trim()}*`, ids, from, to },
    { perspective: 'drafts' },
  )
  const shown = rows.map(({ _id }) => _id)
  const records = await client.fetch<StatusRecords>(
    STATUS_QUERY,
    {
      ids: shown,
      drafts: shown.map(draftIdOf),
      requests: shown.map((id) => draftIdOf(requestIdOf(id))),
      workflows: shown.map(workflowIdOf),
    },
    raw,
  )
  const itemOf = itemsFrom(records)
  return { count, items: rows.map(itemOf) }
}

function itemsFrom({ texts, requests, workflows }: StatusRecords): (row: Row) => ManyItem {
  const textOf = new Map(texts.map((text) => [text._id, text]))
  const requestOf = new Map(requests.map((request) => [request._id, request]))
  const workflowOf = new Map(workflows.map((workflow) => [workflow._id, workflow]))
  return (row) => {
    const { _id: id, _type: type, language, original } = row
    const published = textOf.get(id) ?? null
    const status = reviewStatusOf({
      draft: textOf.get(draftIdOf(id)) ?? null,
      published,
      request: requestOf.get(draftIdOf(requestIdOf(id))) ?? null,
      workflow: workflowOf.get(workflowIdOf(id)) ?? null,
    })
    return {
      id,
      type,
      title: titleOf({ ...row }),
      language,
      originalId: original ?? id,
      status,
      isPublished: published !== null,
    }
  }
}
