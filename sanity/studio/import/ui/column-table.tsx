import { Stack, Text } from '@sanity/ui'
import { columns } from '../../../import/columns/columns.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

/** What each column may contain. */
export function ColumnTable() {
  return (
    <Stack gap={4}>
      <Text as="h2" size={1} weight="semibold">
        {say('The columns')}
      </Text>
      <PlainTable
        head={[say('Column'), say('What it holds'), say('Example')]}
        rows={columns.map(({ name, help, example }) => ({
          id: name,
          cells: [<code key="name">{name}</code>, sayMade(help), example],
        }))}
      />
    </Stack>
  )
}
