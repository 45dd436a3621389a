import { Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { titleOf } from '../../../../lib/content/title-of.ts'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { REVIEWERS } from '../rules/reviewers.ts'

/** The text that a link opens, with the way to its form. */
export function LinkText({ text }: { readonly text: NonNullable<LinkRow['text']> }) {
  const id = publishedIdOf(text._id)
  return (
    <Text size={1}>
      <IntentLink intent="edit" params={{ id, type: text._type, inspect: REVIEWERS }}>
        {titleOf({ ...text, _id: id })}
      </IntentLink>
    </Text>
  )
}
