import { ActivityIcon } from '@sanity/icons/Activity'
import { lazy } from 'react'
import type { Tool } from 'sanity'

/** “Site status”: how the site runs, for administrators. */
export const statusTool: Tool = {
  name: 'status',
  title: 'Site status',
  icon: ActivityIcon,
  component: lazy(() => import('./status-screen.tsx').then(({ StatusScreen }) => ({ default: StatusScreen }))),
}
