import { Stack, Text } from '@sanity/ui'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { ToolLink } from '../../parts/tool-link.tsx'
import type { Use } from '../rules/picture.ts'
import { UseList } from './where-used.tsx'

/** The texts whose drafts changed, and how readers get to see it. */
export function ChangedDrafts({ uses }: { readonly uses: readonly Use[] }) {
  if (uses.length === 0) return <Notice tone="default">{say('All of them say so already.')}</Notice>
  return (
    <Stack gap={4} data-testid="changed-drafts">
      <Notice tone="positive">
        {say(
          'The drafts of these texts have changed. Readers see it when each is published, by the rules of its kind.',
        )}
      </Notice>
      <UseList uses={uses} />
      <Text size={1}>
        <ToolLink tool="many">{say('Publish them together in Many at once')}</ToolLink>
      </Text>
    </Stack>
  )
}
