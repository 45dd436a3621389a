import { Stack, Text } from '@sanity/ui'
import { columns } from '../../../import/columns/columns.ts'
import { PlainTable } from '../../parts/plain-table.tsx'

/** What each column may contain. */
export function ColumnTable() {
  return (
    <Stack gap={4}>
      <Text as="h2" size={1} weight="semibold">
        The columns
      </Text>
      <PlainTable
        head={['Column', 'What it holds', 'Example']}
        rows={columns.map(({ name, help, example }) => ({
          id: name,
          cells: [<code key="name">{name}</code>, help, example],
        }))}
      />
    </Stack>
  )
}
