/** The folders with code of ours. Whatever looks at all of it looks at these. */
export const rooms: readonly string[] = [
  'app',
  'components',
  'enhancements',
  'lib',
  'packages',
  'sanity',
  'server',
  'scripts',
  '__tests__',
]
