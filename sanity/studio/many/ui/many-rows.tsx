import { Card, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { IntentLink } from 'sanity/router'
import type { ManyItem } from '../rules/item.ts'
import { stateOf } from '../rules/words.ts'
import { languageSaid } from '../../parts/in-words.ts'

interface ManyRowsProps {
  readonly items: readonly ManyItem[]
  readonly selected: ReadonlyMap<string, ManyItem>
  readonly onSelect: (item: ManyItem, isSelected: boolean) => void
}

/** The documents of a page, each with its box. */
export function ManyRows({ items, selected, onSelect }: ManyRowsProps) {
  return (
    <Card as="ul" radius={3} border padding={0} data-testid="many-rows">
      {items.map((item) => (
        <ManyRow key={item.id} item={item} isSelected={selected.has(item.id)} onSelect={onSelect} />
      ))}
    </Card>
  )
}

interface ManyRowProps {
  readonly item: ManyItem
  readonly isSelected: boolean
  readonly onSelect: ManyRowsProps['onSelect']
}

function ManyRow({ item, isSelected, onSelect }: ManyRowProps) {
  const title = useId()
  const { id, type, language } = item
  const remark = [language && languageSaid(language), stateOf(item)].filter(Boolean).join(' · ')
  return (
    <Card as="li" borderBottom padding={3} tone={isSelected ? 'primary' : 'default'}>
      <Flex gap={3} align="flex-start">
        <Checkbox
          checked={isSelected}
          aria-labelledby={title}
          onChange={(event) => onSelect(item, event.currentTarget.checked)}
        />
        <Stack gap={2} flex={1}>
          <Text size={1} id={title}>
            <IntentLink intent="edit" params={{ id, type }}>
              {item.title}
            </IntentLink>
          </Text>
          <Text size={1} muted>
            {remark}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
