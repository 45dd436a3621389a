import { Heading, Spinner, Stack, Text } from '@sanity/ui'
import { useMemo, type ReactNode } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { persistentState } from '../../parts/persistent-state.ts'
import { Problem } from '../../parts/problem.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { useLive } from '../../parts/use-live.ts'
import { consentInbox } from '../queries/inbox.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { TakenBackList } from './taken-back-list.tsx'
import { WaitingList } from './waiting-list.tsx'
import { WordsList } from './words-list.tsx'
import { say } from '../../parts/say.ts'

/** The answer that an editor looks at. */
const opened = persistentState<{ readonly answerId: string; readonly storyId: string } | null>(null)

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {title}
      </Heading>
      {children}
    </Stack>
  )
}

/** The work that consent by link makes for editors. */
export function ConsentScreen() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const inbox = useMemo(() => liveStore(client, () => consentInbox(client)), [client])
  const { value: found, problem } = useLive(inbox)
  const open = opened.use()
  return (
    <ToolPage
      title={say('Consent')}
      intro={say(
        'What the people in stories agreed to, and took back, by their review links. Nothing that they agreed to is shown before you confirm it; what they take back is gone at once.',
      )}
    >
      <Problem>{problem}</Problem>
      {!found && !problem && <Spinner muted />}
      {found && (
        <>
          <Part title={say('Waiting for you')}>
            <WaitingList waiting={found.waiting} onOpen={opened.set} />
          </Part>
          <Part title={say('Taken back')}>
            <TakenBackList takenBack={found.takenBack} />
          </Part>
        </>
      )}
      <Part title={say('The words in which consent is asked')}>
        <Text size={1} muted>
          {say(
            'Consent to words that may be wrong is none. In each language somebody who reads it well has to confirm them; when a word is changed they have to be confirmed again.',
          )}
        </Text>
        <WordsList />
      </Part>
      {open && <AnswerDialog key={open.answerId} {...open} onClose={() => opened.set(null)} />}
    </ToolPage>
  )
}
