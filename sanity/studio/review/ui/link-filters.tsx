import { Button, Flex, Stack } from '@sanity/ui'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import type { LinkFilter } from '../queries/link-queries.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { say } from '../../parts/say.ts'

const filters: readonly { readonly id: LinkFilter; readonly label: string }[] = [
  { id: 'open', label: say('Those that work') },
  { id: 'all', label: say('All') },
]

interface LinkFiltersProps {
  readonly filter: LinkFilter
  /** Empty: everybody. */
  readonly person: string
  readonly typed: string
  readonly onFilter: (filter: LinkFilter) => void
  readonly onPerson: (person: string) => void
  readonly onTyped: (typed: string) => void
}

/** Which links are listed: whether they work, and for whom. */
export function LinkFilters({ filter, person, typed, onFilter, onPerson, onTyped }: LinkFiltersProps) {
  return (
    <Stack gap={4}>
      <ChoiceGroup label={say('Which links')}>
        <Flex gap={2}>
          {filters.map(({ id, label }) => (
            <Button
              key={id}
              text={label}
              mode={filter === id ? 'default' : 'ghost'}
              aria-pressed={filter === id}
              onClick={() => onFilter(id)}
            />
          ))}
        </Flex>
      </ChoiceGroup>
      {person ? (
        <Flex>
          <Button text={say('Links for everybody')} mode="ghost" onClick={() => onPerson('')} />
        </Flex>
      ) : (
        <Flex
          as="form"
          gap={2}
          align="flex-end"
          onSubmit={(event) => {
            event.preventDefault()
            onPerson(typed.trim())
          }}
        >
          <Stack flex={1}>
            <LabelledInput label={say('Made for (as it was written)')} value={typed} onChange={onTyped} />
          </Stack>
          <Button type="submit" text={say('Show theirs')} mode="ghost" disabled={typed.trim() === ''} />
        </Flex>
      )}
    </Stack>
  )
}
