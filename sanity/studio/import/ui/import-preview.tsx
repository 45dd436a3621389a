import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { PlannedSignatory } from '../../../import/plan.ts'
import type { FileReading } from '../../../import/read-file.ts'
import { Notice } from '../../parts/notice.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { counted } from '../rules/counted.ts'
import { FieldChanges } from './field-changes.tsx'
import { Rest, SHOWN } from './rest.tsx'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'

interface ImportPreviewProps {
  readonly name: string
  readonly reading: FileReading
  /** The content changed between the first look and the order to import. */
  readonly hasMoved: boolean
  readonly onWrite: () => void
  readonly onLeave: () => void
}

const order = { new: 0, changed: 1, unchanged: 2 }
const titles = { new: say('New'), changed: say('Changed'), unchanged: say('As it is') }

/** What an import would do, before it does it. */
export function ImportPreview({ name, reading, hasMoved, onWrite, onLeave }: ImportPreviewProps) {
  const { signatories, encoding } = reading
  const writes = signatories.filter(({ kind }) => kind !== 'unchanged').length
  const sorted = signatories.toSorted((a, b) => order[a.kind] - order[b.kind])
  return (
    <Stack gap={4}>
      {hasMoved && (
        <Notice tone="caution">
          {say('Somebody changed the signatories meanwhile. Nothing was imported: look again.')}
        </Notice>
      )}
      <Notice tone="primary">
        {name}: {counted(signatories)}.
      </Notice>
      {encoding !== 'utf-8' && (
        <Text size={1} muted>
          {say('The file is in the encoding {encoding}. Look whether accents are right.', { encoding })}
        </Text>
      )}
      <Flex gap={2} wrap="wrap">
        <Button
          text={
            writes === 1 ? say('Import as 1 draft') : say('Import as {count} drafts', { count: numberSaid(writes) })
          }
          disabled={writes === 0}
          onClick={onWrite}
        />
        <Button text={say('Leave it')} mode="ghost" onClick={onLeave} />
      </Flex>
      <PlainTable
        head={['', say('Signatory'), say('What changes')]}
        rows={sorted.slice(0, SHOWN).map((each) => ({
          id: each.slug,
          cells: [titles[each.kind], each.name, <Effect key="effect" signatory={each} />],
        }))}
      />
      <Rest count={signatories.length} />
    </Stack>
  )
}

function Effect({ signatory }: { signatory: PlannedSignatory }) {
  if (signatory.kind === 'unchanged') return <>{say('Nothing')}</>
  if (signatory.kind === 'new') return <>{say('A new draft with the address “{slug}”', { slug: signatory.slug })}</>
  return <FieldChanges changes={signatory.changes} />
}
