import { Button, Stack, Text } from '@sanity/ui'
import { useIntentLink } from 'sanity/router'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

interface MissingConsentProps {
  readonly problems: readonly string[]
  /** The original story, which the record belongs to. */
  readonly originalId: string
  readonly onLeave: () => void
}

/** Why a story cannot be published, and the way to what is missing. */
export function MissingConsent({ problems, originalId, onLeave }: MissingConsentProps) {
  // A record that does not exist yet is begun with its story.
  const link = useIntentLink({
    intent: 'edit',
    params: [
      { id: consentRecordId(originalId), type: 'consentRecord', template: 'consent-of-story' },
      { storyId: originalId },
    ],
    onClick: onLeave,
  })
  return (
    <Stack gap={4} data-testid="missing-consent">
      <Text size={1}>
        {say(
          'Stories are about people, some of them in danger. Readers see one only while its consent record covers it. What is missing:',
        )}
      </Text>
      <Points sentences={problems.map(sayMade)} />
      <Button {...link} as="a" text={say('Open the consent record')} data-testid="open-consent-record" />
    </Stack>
  )
}
