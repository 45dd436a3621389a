import { Button, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useAttempt } from '../../parts/use-attempt.ts'
import type { Live } from '../../parts/live-store.ts'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { readAll, type ManyList as List } from '../queries/read-list.ts'
import { ROWS_PER_PAGE } from '../rules/choice.ts'
import type { ManyItem } from '../rules/item.ts'
import { ManyRows } from './many-rows.tsx'
import { selection } from './selection.ts'
import { numberSaid } from '../../parts/in-words.ts'

interface ManyListProps {
  readonly client: SanityClient
  readonly list: Live<List>
}

/** The documents of the choice, a page at a time, with what selects several of them. */
export function ManyList({ client, list: { value: list, problem } }: ManyListProps) {
  const attempt = useAttempt()
  const { choice, selected } = selection.use()
  if (problem) return <Notice tone="critical">{say('The list could not be read. {problem}', { problem })}</Notice>
  if (!list) return <Spinner muted />
  const { items, count } = list
  const select = (next: Iterable<readonly [string, ManyItem]>) => selection.set({ choice, selected: new Map(next) })
  const page = items.map((item) => [item.id, item] as const)
  const turn = (by: number) => selection.set({ choice: { ...choice, page: choice.page + by }, selected })
  const selectAll = async () => select((await readAll(client, choice)).items.map((item) => [item.id, item] as const))
  const last = Math.max(1, Math.ceil(count / ROWS_PER_PAGE))
  if (count === 0) return <Notice tone="default">{say('Nothing is listed by these choices.')}</Notice>
  return (
    <Stack gap={4}>
      <Flex gap={2} wrap="wrap">
        <Button text={say('Select this page')} mode="ghost" onClick={() => select([...selected, ...page])} />
        {last > 1 && (
          <Button
            text={say('Select all {count}', { count: numberSaid(count) })}
            mode="ghost"
            onClick={() => attempt(say('Not selected'), selectAll)}
          />
        )}
        <Button text={say('Select nothing')} mode="ghost" disabled={selected.size === 0} onClick={() => select([])} />
      </Flex>
      <ManyRows
        items={items}
        selected={selected}
        onSelect={(item, isSelected) =>
          select([...[...selected].filter(([id]) => id !== item.id), ...(isSelected ? [[item.id, item] as const] : [])])
        }
      />
      <Flex gap={2} align="center">
        <Button text={say('Previous')} mode="ghost" disabled={choice.page === 0} onClick={() => turn(-1)} />
        <Button text={say('Next')} mode="ghost" disabled={choice.page + 1 >= last} onClick={() => turn(1)} />
        <Text size={1} muted>
          {say('Page {page} of {last}, {count} in all', {
            page: choice.page + 1,
            last,
            count: numberSaid(count),
          })}
        </Text>
      </Flex>
    </Stack>
  )
}
