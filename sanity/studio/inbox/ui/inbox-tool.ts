import { BellIcon } from '@sanity/icons/Bell'
import { createElement, lazy } from 'react'
import type { Tool } from 'sanity'
import type { InboxOptions } from '../../parts/inbox-options.ts'
import { say } from '../../parts/say.ts'

/** “Inbox”: what whoever is signed in is told. */
export const inboxTool = (options: InboxOptions): Tool => ({
  name: 'inbox',
  title: say('Inbox'),
  icon: BellIcon,
  component: lazy(() =>
    import('./inbox-screen.tsx').then(({ InboxScreen }) => ({ default: () => createElement(InboxScreen, options) })),
  ),
})
