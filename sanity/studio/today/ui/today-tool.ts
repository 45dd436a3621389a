import { HomeIcon } from '@sanity/icons/Home'
import { createElement, lazy } from 'react'
import type { Tool } from 'sanity'
import type { InboxOptions } from '../../parts/inbox-options.ts'
import { say } from '../../parts/say.ts'

/** “Today”: what waits for the editors. Studio opens with it. */
export const todayTool = (options: InboxOptions): Tool => ({
  name: 'today',
  title: say('Today'),
  icon: HomeIcon,
  component: lazy(() =>
    import('./today-screen.tsx').then(({ TodayScreen }) => ({ default: () => createElement(TodayScreen, options) })),
  ),
})
