import { Card, Stack, Text } from '@sanity/ui'
import type { Stored } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'
import { handWork } from '../rules/hand-work.ts'

/** What people have to do after a withdrawal; nothing while there was none. */
export function HandWorkList({ record }: { readonly record: Stored }) {
  const work = handWork(record, window.location.origin)
  if (work.length === 0) return null
  return (
    <Card border padding={3} radius={2} data-testid="hand-work">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {say('What you still have to do by hand')}
        </Text>
        <Stack as="ul" gap={4}>
          {work.map(({ what, addresses }) => (
            <Stack as="li" key={what} gap={2}>
              <Text size={1}>{what}</Text>
              {addresses.map((address) => (
                <Text key={address} size={1} muted style={{ overflowWrap: 'anywhere' }}>
                  {address}
                </Text>
              ))}
            </Stack>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
