import { Card, Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import type { Work } from '../../parts/work.ts'

interface WorkListProps {
  readonly title: string
  readonly work: readonly Work[]
  /** Said when there is nothing to do. */
  readonly nothing: string
}

/** What waits, each with the way to its form. */
export function WorkList({ title, work, nothing }: WorkListProps) {
  return (
    <Card as="section" padding={4} radius={3} border aria-label={title}>
      <Stack gap={4}>
        <Text as="h2" size={1} weight="semibold">
          {title}
        </Text>
        {work.length === 0 && (
          <Text size={1} muted>
            {nothing}
          </Text>
        )}
        {work.map(({ id, type, path, inspect, title: name, remark }) => (
          <Stack key={`${id} ${remark}`} gap={2}>
            <Text size={1}>
              <IntentLink intent="edit" params={{ id, type, ...(path && { path }), ...(inspect && { inspect }) }}>
                {name}
              </IntentLink>
            </Text>
            <Text size={1} muted>
              {remark}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
