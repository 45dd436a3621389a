import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { createElement, lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Many at once”: what is done to a selection. Its code is fetched when it is opened. */
export const manyTool = (needsSecondPerson: boolean): Tool => ({
  name: 'many',
  title: say('Many at once'),
  icon: CheckmarkCircleIcon,
  component: lazy(() =>
    import('./many-screen.tsx').then(({ ManyScreen }) => ({
      default: () => createElement(ManyScreen, { needsSecondPerson }),
    })),
  ),
})
