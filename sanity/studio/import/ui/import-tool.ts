import { UploadIcon } from '@sanity/icons/Upload'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { say } from '../../parts/say.ts'

/** “Import signatories”: from a spreadsheet. Its code is fetched when it is opened. */
export const importTool: Tool = {
  name: 'import-signatories',
  title: say('Import signatories'),
  icon: UploadIcon,
  component: lazy(() => import('./import-screen.tsx').then(({ ImportScreen }) => ({ default: ImportScreen }))),
}
