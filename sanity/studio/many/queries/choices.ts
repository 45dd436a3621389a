import type { SanityClient } from '@sanity/client'
import { titleOf } from '../../../../lib/content/title-of.ts'
import type { StoredDocument } from '../../../../lib/stored.ts'
import type { ListField } from '../rules/acts.ts'

const types = { outcomes: 'outcome', countries: 'country' } as const satisfies Record<ListField, string>

/** What is published and can be added to a list, by name. */
export async function choicesFor(client: SanityClient, field: ListField) {
  const found = await client.fetch<StoredDocument[]>(
    '*[_type == $type]{ _id, _type, _rev, title, name, number }',
    { type: types[field] },
    { perspective: 'published' },
  )
  return found
    .map((document) => ({ value: document._id, title: titleOf(document) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}
