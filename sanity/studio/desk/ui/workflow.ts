import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { EditIcon } from '@sanity/icons/Edit'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import type { ComponentType } from 'react'
import type { StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { subjectIdOf } from '../../../../lib/workflow/records'
import { STUDIO_API_VERSION } from '../../parts/api-version'
import { filteredList } from './entries'

const inProgress = `_id in path("drafts.**")
  && count(*[_type == "workflowRequest" && subject._ref == string::split(^._id, "drafts.")[1]]) == 0`

/** What is on its way to readers, by who has to do something about it. */
export function workflowItems(S: StructureBuilder, context: Pick<StructureResolverContext, 'getClient'>) {
  const records = (title: string, type: string, filter: string, icon: ComponentType, field = '_updatedAt') =>
    S.listItem()
      .id(title.toLowerCase().replaceAll(' ', '-'))
      .title(title)
      .icon(icon)
      .child(
        filteredList(S, { title, type, filter })
          .defaultOrdering([{ field, direction: 'asc' }])
          .canHandleIntent(() => false)
          .child((id) => subject(S, context, id)),
      )
  return [
    S.listItem()
      .id('in-progress')
      .title('In progress')
      .icon(EditIcon)
      // A link to a story opens it where stories are.
      .child(filteredList(S, { title: 'In progress', type: 'story', filter: inProgress }).canHandleIntent(() => false)),
    records('In review', 'workflowRequest', 'true', EnvelopeIcon),
    records(
      'Changes asked',
      'workflow',
      'decision == "changesAsked" && count(*[_type == "workflowRequest" && subject._ref == ^.subject._ref]) == 0',
      EditIcon,
    ),
    records(
      'Approved',
      'workflow',
      'decision == "approved" && revision in *[_id == "drafts." + ^.subject._ref]._rev',
      CheckmarkCircleIcon,
    ),
    records('Scheduled', 'schedule', 'state in ["pending", "refused"]', ClockIcon, 'at'),
  ]
}

/** The text itself: nobody edits a record of its review. */
async function subject(
  S: StructureBuilder,
  { getClient }: Pick<StructureResolverContext, 'getClient'>,
  recordId: string,
) {
  const id = subjectIdOf(recordId)
  const client = getClient({ apiVersion: STUDIO_API_VERSION })
  const type = await client.fetch<string | null>(
    '*[_id in [$id, "drafts." + $id]][0]._type',
    { id },
    { perspective: 'raw' },
  )
  return S.document()
    .schemaType(type ?? 'story')
    .documentId(id)
}
