import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { isLive, linkState, type ReviewLinkRow } from '../rules/link-state.ts'

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
                {linkState(link, new Date())}
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
