import { Spinner } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { useLive } from '../../parts/use-live.ts'
import { readPeople } from '../queries/manage-people.ts'
import { readOwnAccount } from '../queries/own-account.ts'
import { Everybody } from './everybody.tsx'
import { OwnFactor } from './own-factor.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** Accounts tell nobody that they changed: they are read when the screen opens and after what is done here. */
const alone = { follow: () => () => undefined }

/** One’s own account, and for administrators everybody’s. */
export function PeopleScreen() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const own = useMemo(() => liveStore(client, () => readOwnAccount(client), alone), [client])
  const { value, problem } = useLive(own)
  const isAdministrator = user?.roles.some(({ name }) => name === 'administrator') ?? false
  return (
    <ToolPage
      title={say('People')}
      intro={say('Where you are signed in and how; administrators also invite people here, and take access back.')}
    >
      {problem && <Notice tone="critical">{say('Your account could not be read. {problem}', { problem })}</Notice>}
      {!value && !problem && <Spinner muted />}
      {value && (
        <>
          <OwnSessions client={client} sessions={value.sessions} onChanged={own.refresh} />
          <OwnPassword client={client} onChanged={own.refresh} />
          <OwnFactor client={client} factor={value.factor} onChanged={own.refresh} />
        </>
      )}
      {isAdministrator && <Colleagues ownId={user?.id ?? ''} />}
    </ToolPage>
  )
}

function Colleagues({ ownId }: { readonly ownId: string }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(() => liveStore(client, () => readPeople(client), alone), [client])
  const { value, problem } = useLive(store)
  // What is known stays, and a link in it that is shown once, also when it could not be read again.
  return (
    <>
      {problem && <Notice tone="critical">{say('The accounts could not be read. {problem}', { problem })}</Notice>}
      {!value && !problem && <Spinner muted />}
      {value && <Everybody client={client} people={value} ownId={ownId} onChanged={store.refresh} />}
    </>
  )
}
