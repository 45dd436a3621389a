import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { EditIcon } from '@sanity/icons/Edit'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import type { ComponentType } from 'react'
import type { StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { inProgress, recordLists, type RecordList } from '../queries/lists.ts'
import { subjectOf } from '../queries/subject.ts'
import { filteredList } from './entries.ts'
import { say } from '../../parts/say.ts'

const icons: Readonly<Record<RecordList['title'], ComponentType>> = {
  'In review': EnvelopeIcon,
  'Changes asked': EditIcon,
  Approved: CheckmarkCircleIcon,
  Scheduled: ClockIcon,
}

/** The stages of review and publication, by who has to act. */
export function workflowItems(S: StructureBuilder, context: Pick<StructureResolverContext, 'getClient'>) {
  return [
    S.listItem()
      .id('in-progress')
      .title(say(inProgress.title))
      .icon(EditIcon)
      // A link to a story opens it where stories are.
      .child(filteredList(S, inProgress).canHandleIntent(() => false)),
    ...recordLists.map((list) => recordItem(S, context, list)),
  ]
}

/** An entry with records, each of which opens its text: nobody edits a record of its review. */
function recordItem(S: StructureBuilder, { getClient }: Pick<StructureResolverContext, 'getClient'>, list: RecordList) {
  return S.listItem()
    .id(list.title.toLowerCase().replaceAll(' ', '-'))
    .title(say(list.title))
    .icon(icons[list.title])
    .child(
      filteredList(S, list)
        .defaultOrdering([{ field: list.orderBy, direction: 'asc' }])
        .canHandleIntent(() => false)
        .child(async (recordId) => {
          const { id, type } = await subjectOf(getClient({ apiVersion: STUDIO_API_VERSION }), recordId)
          return S.document().schemaType(type).documentId(id)
        }),
    )
}
