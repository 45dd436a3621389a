import { UsersIcon } from '@sanity/icons/Users'
import { createElement, lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'
import type { StudioSettings } from '../../connection/settings.ts'

/** “People”: one’s own account, and everybody’s for administrators. Its code is fetched when it is opened. */
export const peopleTool = ({ backend, projectId }: Pick<StudioSettings, 'backend' | 'projectId'>): Tool => ({
  name: 'people',
  title: say('People'),
  icon: UsersIcon,
  component: lazy(async () => {
    if (backend === 'hosted') {
      const { HostedPeople } = await import('./hosted-people.tsx')
      return { default: () => createElement(HostedPeople, { projectId }) }
    }
    const { PeopleScreen } = await import('./people-screen.tsx')
    return { default: PeopleScreen }
  }),
})
