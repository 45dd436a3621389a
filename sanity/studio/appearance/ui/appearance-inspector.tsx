import { SearchIcon } from '@sanity/icons/Search'
import { Card, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useEditState, type DocumentInspectorProps } from 'sanity'
import { InspectorFrame } from '../../parts/inspector-frame.tsx'
import { say } from '../../parts/say.ts'
import { sharePath } from '../../../../lib/routes/machines.ts'
import { appearanceOf, type Appearance } from '../rules/appearance.ts'
import { readersLanguages } from '../rules/site-path.ts'
import { languageSaid } from '../../parts/in-words.ts'

/** How a text looks before somebody opens it: in search results, and where its link is shared. */
function AppearancePane({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const document = draft ?? published ?? {}
  return (
    <InspectorFrame title={say('In search and when shared')} testId="appearance" onClose={onClose}>
      <Stack padding={3} gap={5}>
        {readersLanguages(document).map(({ id }) => (
          <AppearanceCard
            key={id}
            appearance={appearanceOf(documentType, document, id)}
            isPublic={published !== null}
          />
        ))}
      </Stack>
    </InspectorFrame>
  )
}

interface AppearanceCardProps {
  readonly appearance: Appearance
  /** Only what is published has a picture that others can fetch. */
  readonly isPublic: boolean
}

function AppearanceCard({ appearance: { language, title, summary, path, remarks }, isPublic }: AppearanceCardProps) {
  return (
    <Stack gap={3}>
      <Text as="h3" size={1} weight="medium">
        {languageSaid(language)}
      </Text>
      <Card border radius={2} padding={3} lang={language}>
        <Stack gap={3}>
          {isPublic && path && (
            <img
              src={sharePath(path)}
              alt={say('The picture that goes with a shared link')}
              style={{ width: '100%' }}
            />
          )}
          <Text size={0} muted style={{ overflowWrap: 'anywhere' }}>
            {path ? `${window.location.host}${path}` : say('It has no address yet.')}
          </Text>
          <Text size={2} weight="semibold">
            {title}
          </Text>
          <Text size={1}>{summary}</Text>
        </Stack>
      </Card>
      {remarks.map((remark) => (
        <Text key={remark} size={1} muted>
          {remark}
        </Text>
      ))}
    </Stack>
  )
}

export const appearanceInspector = defineDocumentInspector({
  name: 'nap1325/appearance',
  component: AppearancePane,
  useMenuItem: () => ({ title: say('In search and when shared'), icon: SearchIcon, showAsAction: false }),
})
