import { readdirSync, readFileSync } from 'node:fs'

/** Told by one of the site's processes to another, and by nobody else. */
const internal = new Set(['SITE_UPKEEP', 'SITE_MAIL', 'SITE_TO_KEEP'])
const settings = [...readFileSync('sanity/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)]
  .map(([, name = '']) => name)
  .filter((name) => !internal.has(name))

test('there are settings', () => {
  expect(settings.length).toBeGreaterThan(10)
})

test.each(settings)('%s is explained in .env.example', (name) => {
  expect(readFileSync('.env.example', 'utf8')).toMatch(new RegExp(`^# ${name}=`, 'mu'))
})

test('every decision is in the list of decisions', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8')
  const pages = readdirSync('docs/decisions').filter((name) => /^\d{4}-/u.test(name))
  expect(pages.filter((name) => !list.includes(`](${name})`))).toEqual([])
})
