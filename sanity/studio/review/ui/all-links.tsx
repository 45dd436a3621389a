import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { persistentState } from '../../parts/persistent-state.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { allLinksQuery, LINKS_PER_PAGE, type LinkFilter } from '../queries/link-queries.ts'
import { liveStore } from '../../parts/live-store.ts'
import { useLive } from '../../parts/use-live.ts'
import type { LinkRow } from '../rules/link-row.ts'
import { LinkFilters } from './link-filters.tsx'
import { LinkList } from './link-list.tsx'
import { RevokePerson } from './revoke-person.tsx'
import { say } from '../../parts/say.ts'

interface LinksChoice {
  readonly filter: LinkFilter
  /** Empty: everybody. */
  readonly person: string
  /** What is written in the field, not asked for yet. */
  readonly typed: string
  /** From 0. */
  readonly page: number
}

const choice = persistentState<LinksChoice>({ filter: 'open', person: '', typed: '', page: 0 })

/** Every review link that there is, a page at a time. */
export function AllLinks() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const chosen = choice.use()
  const { filter, person, typed, page } = chosen
  const choose = (change: Partial<LinksChoice>) => choice.set({ ...chosen, ...change })
  const store = useMemo(() => {
    const from = page * LINKS_PER_PAGE
    // One more than fits is the sign that there is a next page.
    const params = { person, from, to: from + LINKS_PER_PAGE + 1 }
    return liveStore(client, () => client.fetch<LinkRow[]>(allLinksQuery(filter), params, { perspective: 'raw' }))
  }, [client, filter, person, page])
  const links = useLive(store)
  const shown = links.value && { ...links, value: links.value.slice(0, LINKS_PER_PAGE) }

  return (
    <ToolPage
      title={say('Review links')}
      intro={say('Who can read which text without an account, and what was done by each link.')}
    >
      <LinkFilters
        filter={filter}
        person={person}
        typed={typed}
        onFilter={(next) => choose({ filter: next, page: 0 })}
        onPerson={(next) => choose({ person: next, page: 0 })}
        onTyped={(next) => choose({ typed: next })}
      />
      {person && <RevokePerson key={person} person={person} />}
      <LinkList links={shown ?? links} hasTexts onPerson={(next) => choose({ person: next, page: 0 })} />
      <Stack gap={3}>
        <Flex gap={2}>
          <Button text={say('Newer')} mode="ghost" disabled={page === 0} onClick={() => choose({ page: page - 1 })} />
          <Button
            text={say('Older')}
            mode="ghost"
            disabled={(links.value?.length ?? 0) <= LINKS_PER_PAGE}
            onClick={() => choose({ page: page + 1 })}
          />
        </Flex>
        <Text size={1} muted>
          {say('Page {page}', { page: page + 1 })}
        </Text>
      </Stack>
    </ToolPage>
  )
}
