import { Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { ToolSection } from '../../parts/tool-section.tsx'
import { ToolLink } from '../../parts/tool-link.tsx'
import type { Work } from '../../parts/work.ts'

interface WorkListProps {
  readonly title: string
  readonly work: readonly Work[]
  /** Said when there is nothing to do. */
  readonly nothing: string
  /** The tool that has more of it, and what leads there. */
  readonly more?: { readonly tool: string; readonly words: string }
}

/** What waits, each with the way to its form. */
export function WorkList({ title, work, nothing, more }: WorkListProps) {
  return (
    <ToolSection title={title} nothing={work.length === 0 && nothing}>
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
      {more && (
        <Text size={1}>
          <ToolLink tool={more.tool}>{more.words}</ToolLink>
        </Text>
      )}
    </ToolSection>
  )
}
