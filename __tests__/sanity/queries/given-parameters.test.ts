import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

// A query that lacks a parameter is refused by the content API when it is asked, which may be seldom, and no type knows of it.

/** Given to each query of readers. @see readersParams */
const always = ['now', 'preview', 'toKeep']

const call = /sanityFetch\(\{\s*query: (\w+_QUERY),?\s*(?:params: \{([^}]*)\})?/gu

const calls = globSync('app/**/*.{ts,tsx}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(call)].map(([, query = '', params = '']) => ({ file, query, params })),
)

const namesOf = (params: string) => params.split(',').flatMap((each) => /^\s*(\w+)/u.exec(each)?.[1] ?? [])

test.each(calls)('$file gives $query its parameters', async ({ query, params }) => {
  const files = globSync('sanity/queries/**/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes(`export const ${query} =`),
  )
  expect(files).toHaveLength(1)
  const text: unknown = (await import(resolve(files[0] ?? '')))[query]
  const asked = [...String(text).matchAll(/\$(\w+)/gu)].map(([, name]) => name)
  const given = new Set([...always, ...namesOf(params)])
  expect(asked.filter((name) => !given.has(name ?? ''))).toEqual([])
})

test('calls were found', () => expect(calls.length).toBeGreaterThan(20))
