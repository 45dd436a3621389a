import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { lazy } from 'react'
import type { Tool } from 'sanity'

/** “Guide”: how to work here. */
export const helpTool: Tool = {
  name: 'help',
  title: 'Guide',
  icon: HelpCircleIcon,
  component: lazy(() => import('./help-screen.tsx').then(({ HelpScreen }) => ({ default: HelpScreen }))),
}
