import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../../../../lib/document-ids.ts'
import { subjectIdOf } from '../../../../lib/workflow/records.ts'

/** The text that a record of its review or schedule is about. A deleted one counts as a story. */
export async function subjectOf(client: SanityClient, recordId: string): Promise<{ id: string; type: string }> {
  const id = subjectIdOf(recordId)
  const ids = [id, draftIdOf(id)]
  const type = await client.fetch<string | null>('*[_id in $ids][0]._type', { ids }, { perspective: 'raw' })
  return { id, type: type ?? 'story' }
}
