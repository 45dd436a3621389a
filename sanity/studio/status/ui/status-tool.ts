import { ActivityIcon } from '@sanity/icons/Activity'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Site status”: how the site runs, for administrators. */
export const statusTool: Tool = {
  name: 'status',
  title: say('Site status'),
  icon: ActivityIcon,
  component: lazy(() => import('./status-screen.tsx').then(({ StatusScreen }) => ({ default: StatusScreen }))),
}
