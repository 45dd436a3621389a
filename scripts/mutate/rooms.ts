/** Folders and files whose code only computes: every change of what they give should make a test fail. */
export const pureRooms: readonly string[] = [
  'lib/consent',
  'lib/dates.ts',
  'lib/dutch-time.ts',
  'lib/finding',
  'lib/redirects',
  'lib/review/compare',
  'lib/routes',
  'lib/routes.ts',
  'lib/schedule',
  'lib/search',
  'lib/versions',
  'lib/translation',
  'lib/words.ts',
  'lib/workflow',
  'packages/lake/source/mutations',
  'packages/lake/source/protocol/document-id.ts',
]
