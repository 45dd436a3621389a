import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Guide”: how to work here. */
export const helpTool: Tool = {
  name: 'help',
  title: say('Guide'),
  icon: HelpCircleIcon,
  component: lazy(() => import('./help-screen.tsx').then(({ HelpScreen }) => ({ default: HelpScreen }))),
}
