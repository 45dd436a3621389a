import { Stack, Text } from '@sanity/ui'
import { Problem } from '../../parts/problem.tsx'
import type { Live } from '../../parts/live-store.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { LinkCard } from './link-card.tsx'
import { say } from '../../parts/say.ts'

interface LinkListProps {
  readonly links: Live<readonly LinkRow[]>
  /** Whether each says to which text it is. */
  readonly hasTexts?: boolean
  /** Shows the links of one person. */
  readonly onPerson?: (person: string) => void
}

/** Links, with what has become of each. */
export function LinkList({ links: { value, problem }, hasTexts = false, onPerson }: LinkListProps) {
  return (
    <Stack gap={3}>
      <Problem>{problem}</Problem>
      {value?.length === 0 && (
        <Text size={1} muted>
          {say('There are none.')}
        </Text>
      )}
      {value && value.length > 0 && (
        <Stack as="ul" gap={2} data-testid="review-links">
          {value.map((link) => (
            <LinkCard key={link._id} link={link} hasText={hasTexts} onPerson={onPerson} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}
