import { Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { say } from '../../parts/say.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { useLive } from '../../parts/use-live.ts'
import { readList } from '../queries/read-list.ts'
import { howMany } from '../rules/words.ts'
import { ManyActs } from './many-acts.tsx'
import { ManyFilters } from './many-filters.tsx'
import { ManyList } from './many-list.tsx'
import { ManyReport } from './many-report.tsx'
import { run } from './run.ts'
import { selection, type ManySelection } from './selection.ts'

interface ManyWorkProps extends ManySelection {
  readonly needsSecondPerson: boolean
}

/** A list of documents, what can be done to several of them, and what came of it. */
export function ManyScreen({ needsSecondPerson }: { readonly needsSecondPerson: boolean }) {
  return <ManyWork needsSecondPerson={needsSecondPerson} {...selection.use()} />
}

function ManyWork({ needsSecondPerson, choice, selected }: ManyWorkProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const isRunning = run.use()?.isRunning ?? false
  const store = useMemo(() => liveStore(client, () => readList(client, choice)), [client, choice])
  const items = [...selected.values()]
  return (
    <ToolPage
      title={say('Many at once')}
      intro={say(
        'Select what you want to publish, send, approve, take down or complete together. One report tells what was done, what was refused, and why.',
      )}
    >
      <ManyReport />
      <ManyFilters
        choice={choice}
        onChoose={(next) => selection.set({ choice: next, selected: next.type === choice.type ? selected : new Map() })}
      />
      <Stack gap={3}>
        <Text size={1} weight="semibold" aria-live="polite">
          {howMany(items.length)}
        </Text>
        <ManyActs
          type={choice.type}
          items={items}
          isDisabled={isRunning}
          needsSecondPerson={needsSecondPerson}
          // What is asked for stands in the report from now on.
          onBegin={() => selection.set({ choice, selected: new Map() })}
          onEnd={store.refresh}
        />
      </Stack>
      <ManyList client={client} list={useLive(store)} />
    </ToolPage>
  )
}
