import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { isLive } from '../queries/review-links'
import type { ReviewLinkRow } from '../queries/review-links'

function stateOf(link: ReviewLinkRow): string {
  if (link.revokedAt) return `revoked on ${day(link.revokedAt)}`
  return isLive(link, new Date()) ? `works until ${day(link.expiresAt)}` : `ended on ${day(link.expiresAt)}`
}

function day(moment: string): string {
  return new Date(moment).toLocaleDateString(undefined, { dateStyle: 'long' })
}

interface LinkTableProps {
  readonly links: readonly ReviewLinkRow[]
  readonly onRevoke: (linkId: string) => void
}

/** The links that were made to this document, with the way to end each. */
export function LinkTable({ links, onRevoke }: LinkTableProps) {
  if (links.length === 0) {
    return (
      <Text size={1} muted>
        No link to this document has been made yet.
      </Text>
    )
  }
  return (
    <Stack as="ul" gap={2}>
      {links.map((link) => (
        <Card as="li" key={link._id} padding={3} radius={2} border>
          <Flex align="center" gap={3}>
            <Stack gap={2} flex={1}>
              <Text size={1} weight="medium">
                {link.madeFor ?? 'For nobody in particular'}
              </Text>
              <Text size={1} muted>
                {stateOf(link)}
                {link.madeBy ? `, made by ${link.madeBy}` : ''}
              </Text>
            </Stack>
            {isLive(link, new Date()) && (
              <Button text="Revoke" tone="critical" mode="ghost" onClick={() => onRevoke(link._id)} />
            )}
          </Flex>
        </Card>
      ))}
    </Stack>
  )
}
