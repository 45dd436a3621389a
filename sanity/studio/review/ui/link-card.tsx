import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { LinkRow } from '../rules/link-row.ts'
import { linkSentence, linkStateOf, stateTitles, viewsSentence } from '../rules/link-row.ts'
import { LinkAudit } from './link-audit.tsx'
import { LinkText } from './link-text.tsx'
import { RevokeButton } from './revoke-button.tsx'
import { say } from '../../parts/say.ts'

const tones = { open: 'positive', revoked: 'critical', usedUp: 'caution', ended: 'default' } as const

interface LinkCardProps {
  readonly link: LinkRow
  readonly hasText: boolean
  readonly onPerson?: (person: string) => void
}

/** One link: for whom, whether it works, how often it was opened, and what was done by it. */
export function LinkCard({ link, hasText, onPerson }: LinkCardProps) {
  const [isAudited, setAudited] = useState(false)
  // As it was when the row appeared: a link that ends meanwhile is said to have ended at the next change, or visit.
  const [now] = useState(() => new Date())
  const state = linkStateOf(link, now)
  const person = link.madeFor ?? say('For nobody in particular')
  return (
    <Card as="li" padding={3} radius={2} border>
      <Stack gap={3}>
        <Flex align="center" gap={2} wrap="wrap">
          <Text size={1} weight="medium">
            <bdi>{person}</bdi>
          </Text>
          <Badge tone={tones[state]}>{stateTitles[state]}</Badge>
        </Flex>
        {hasText && link.text && <LinkText text={link.text} />}
        <Text size={1} muted>
          {[linkSentence(link, now), viewsSentence(link), link.madeBy && say('made by {name}', { name: link.madeBy })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {state === 'revoked' && link.hasConsent && (
          <Text size={1}>
            {say(
              'Consent was given by this link, and cannot be withdrawn by it any more. Tell the person how to withdraw it now.',
            )}
          </Text>
        )}
        <Flex gap={2} wrap="wrap">
          <Button
            text={isAudited ? say('Hide what was done') : say('What was done')}
            mode="ghost"
            fontSize={1}
            padding={2}
            aria-expanded={isAudited}
            onClick={() => setAudited(!isAudited)}
          />
          {onPerson && link.madeFor && (
            <Button
              text={say('All of this person')}
              mode="ghost"
              fontSize={1}
              padding={2}
              aria-label={say('All of this person: {person}', { person: link.madeFor })}
              onClick={() => onPerson(person)}
            />
          )}
          {(state === 'open' || state === 'usedUp') && <RevokeButton link={link} />}
        </Flex>
        {isAudited && <LinkAudit link={link} />}
      </Stack>
    </Card>
  )
}
