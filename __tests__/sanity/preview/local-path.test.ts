import { localPath } from '@/sanity/preview/local-path'

describe('localPath', () => {
  it.each(['/en', '/nl/verhalen/a-b?x=1#y', '/en/%E2%82%AC'])('keeps %s', (path) => {
    expect(localPath(path, '/fallback')).toBe(path)
  })

  it.each([
    undefined,
    null,
    '',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '\\/evil.test',
    'https:evil.test',
    'https://evil.test/en',
    'javascript:alert(1)',
    'http://user@evil.test',
    '/.//evil.test',
    '/x/..//evil.test',
    'en',
  ])('stays home for %p', (unsafe) => {
    expect(localPath(unsafe, '/fallback')).toBe('/fallback')
  })

  it('leaves no line break for a header to break on', () => {
    expect(localPath('/en\r\nSet-Cookie: a=b', '/fallback')).not.toMatch(/[\r\n]/)
  })
})
