import {
  cataloguePath,
  citePath,
  dataPath,
  draftModePaths,
  endings,
  feedPath,
  isForPrograms,
  machinePaths,
  openApiPath,
  openDataPath,
  rootPaths,
  sharePath,
} from '@/lib/routes/machines'

test.each([
  [dataPath('stories', 'csv'), '/api/v1/stories.csv'],
  [openApiPath, '/api/v1/openapi.json'],
  [cataloguePath, '/api/v1/catalog.jsonld'],
  [openDataPath('nl'), '/nl/open-data'],
  [feedPath('/en', 'xml'), '/en/feed.xml'],
  [citePath('/en/stories/a-story', 'ris'), '/en/stories/a-story/cite.ris'],
  [sharePath('/en/stories/a-story'), '/en/stories/a-story/share.png'],
])('programs that others wrote ask for %s', (path, known) => {
  expect(path).toBe(known)
})

test('files that exist whatever the content is', () => {
  const dutch = machinePaths().filter((path) => path.startsWith('/nl/'))
  expect(dutch).toEqual([
    '/nl/feed.xml',
    '/nl/feed.json',
    '/nl/share.png',
    ...['verhalen', 'ondertekenaars', 'documenten', 'doelen', 'landen'].map((word) => `/nl/${word}/share.png`),
  ])
  expect(rootPaths).toEqual(expect.arrayContaining(['/robots.txt', '/icon.svg', '/.well-known/security.txt']))
  expect(draftModePaths).toContain('/api/draft-mode/enable')
})

test('what may follow the path of a page is for programs, and nothing else is', () => {
  expect(endings).toEqual(['feed.xml', 'feed.json', 'cite.bib', 'cite.ris', 'story.txt', 'story.epub', 'share.png'])
  for (const ending of endings) expect(isForPrograms(`/en/stories/a/${ending}`)).toBe(true)
  for (const path of ['/en', '/en/feed', '/en/feed.xml/x', '/en/myfeed.xml']) expect(isForPrograms(path)).toBe(false)
})
