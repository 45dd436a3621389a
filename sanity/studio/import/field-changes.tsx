import { Stack, Text } from '@sanity/ui'
import type { FieldChange } from '../../import/plan'

/** Each field that would change: what it says now and what it would say. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <Stack gap={3}>
      {changes.map(({ column, before, after }) => (
        <Text key={column} size={1}>
          <code>{column}</code>: {before.length > 0 ? <del>{before.join(', ')}</del> : <em>empty</em>} →{' '}
          <ins>{after.join(', ')}</ins>
        </Text>
      ))}
    </Stack>
  )
}
