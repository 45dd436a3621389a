import { HomeIcon } from '@sanity/icons/Home'
import { lazy } from 'react'
import type { Tool } from 'sanity'

/** “Today”: what waits for the editors. Studio opens with it. */
export const todayTool: Tool = {
  name: 'today',
  title: 'Today',
  icon: HomeIcon,
  component: lazy(() => import('./today-screen.tsx').then(({ TodayScreen }) => ({ default: TodayScreen }))),
}
