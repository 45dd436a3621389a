import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Button, Flex, Stack } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import type { PlannedSignatory } from '../../../import/plan.ts'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { ToolLink } from '../../parts/tool-link.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { counted } from '../rules/counted.ts'
import { Rest, SHOWN } from './rest.tsx'

const idOf = (each: PlannedSignatory) =>
  each.kind === 'new' ? each.id : each.kind === 'changed' ? each.known.id : undefined

/** What was imported, each with the way to its draft. */
export function ImportDone({ signatories }: { signatories: readonly PlannedSignatory[] }) {
  const drafts = signatories.flatMap((each) => {
    const id = idOf(each)
    return id ? [{ id, name: each.name, kind: each.kind }] : []
  })
  return (
    <Stack gap={4}>
      <Notice tone="positive" icon={CheckmarkCircleIcon}>
        {say('Imported: {counts}. Readers see a draft when you have published it.', { counts: counted(signatories) })}
      </Notice>
      <Flex>
        <Button as={ToolLink} tool="many" text={say('Look through them, and publish them together')} />
      </Flex>
      <PlainTable
        head={[say('Draft'), '']}
        rows={drafts.slice(0, SHOWN).map(({ id, name, kind }) => ({
          id,
          cells: [
            <IntentLink key="link" intent="edit" params={{ id, type: 'partner' }}>
              {name}
            </IntentLink>,
            kind,
          ],
        }))}
      />
      <Rest count={drafts.length} />
    </Stack>
  )
}
