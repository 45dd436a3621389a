import { UsersIcon } from '@sanity/icons/Users'
import { Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useEditState } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { InspectorFrame } from '../../parts/inspector-frame.tsx'
import { referenceOf } from '../../../../lib/stored.ts'
import { useLinks } from '../queries/use-links.ts'
import { REVIEWERS } from '../rules/reviewers.ts'
import { LinkList } from './link-list.tsx'
import { NoteList } from './note-list.tsx'
import { say } from '../../parts/say.ts'
import { useHasRoom } from '../../parts/use-has-room.ts'

/** What reviewers without an account said about a text, and the links by which they read it. Follows what they do. */
function Reviewers({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const document = draft ?? published
  const links = useLinks(documentId, referenceOf(document?.translationOf) ?? documentId)
  return (
    <InspectorFrame title={say('Reviewers')} testId="reviewers" onClose={onClose}>
      <Stack padding={3} gap={5}>
        <NoteList subject={{ id: documentId, type: documentType }} document={document} />
        <Stack gap={3}>
          <Text as="h3" size={1} weight="medium">
            {say('Review links')}
          </Text>
          <LinkList links={links} />
          <Text size={1} muted>
            {say('“Share for review”, in the menu beside the button below, makes a link.')}
          </Text>
        </Stack>
      </Stack>
    </InspectorFrame>
  )
}

export const reviewersInspector = defineDocumentInspector({
  name: REVIEWERS,
  component: Reviewers,
  useMenuItem: () => ({ title: say('Reviewers'), icon: UsersIcon, showAsAction: useHasRoom() }),
})
