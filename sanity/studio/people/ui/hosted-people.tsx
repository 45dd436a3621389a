import { Stack, Text } from '@sanity/ui'
import { say } from '../../parts/say.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { ToolSection } from '../../parts/tool-section.tsx'

/** Where people are managed whose accounts Sanity keeps. */
export function HostedPeople({ projectId }: { readonly projectId: string }) {
  return (
    <ToolPage
      title={say('People')}
      intro={say('The content of this site is with Sanity, and so are the accounts: they are managed there.')}
    >
      <ToolSection title={say('Everybody who works here')}>
        <Stack gap={3}>
          <Text size={1}>{say('Inviting, roles and removing, for administrators:')}</Text>
          <ManageLink address={`https://www.sanity.io/manage/project/${projectId}/members`} />
        </Stack>
      </ToolSection>
      <ToolSection title={say('Your account')}>
        <Stack gap={3}>
          <Text size={1}>
            {say(
              'How you sign in, and a second factor, are matters of the account with which you sign in. Sanity shows yours at:',
            )}
          </Text>
          <ManageLink address="https://www.sanity.io/manage" />
        </Stack>
      </ToolSection>
    </ToolPage>
  )
}

function ManageLink({ address }: { readonly address: string }) {
  return (
    <Text size={1} style={{ overflowWrap: 'anywhere' }}>
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
    </Text>
  )
}
