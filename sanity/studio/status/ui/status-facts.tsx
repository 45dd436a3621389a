import { Flex, Stack, Text } from '@sanity/ui'
import type { StatusRow } from '../rules/status-rows.ts'
import { say } from '../../parts/say.ts'

/** Facts with their names. What is wrong is marked in words too. */
export function StatusFacts({ rows }: { readonly rows: readonly StatusRow[] }) {
  return (
    <Stack as="dl" gap={3} style={{ margin: 0 }}>
      {rows.map(({ name, says, isWrong }) => (
        <Flex key={name} gap={3}>
          <Text as="dt" size={1} muted style={{ flex: '0 1 10rem' }}>
            {name}
          </Text>
          <Text
            as="dd"
            size={1}
            weight={isWrong ? 'semibold' : undefined}
            style={{ flex: '1 1 0', margin: 0, overflowWrap: 'anywhere' }}
          >
            {isWrong ? say('Look at this: {what}', { what: says }) : says}
          </Text>
        </Flex>
      ))}
    </Stack>
  )
}
