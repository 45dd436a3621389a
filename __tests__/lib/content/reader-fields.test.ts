import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFields, numberFields, textFields, translatedFields } from '@/lib/content/reader-fields'

const kinds = [
  ['text', /^(?:string|string \| null|null \| string);/],
  ['number', /^(?:number|number \| null);/],
  ['list', /^Array<(?!never>)/],
] as const

/** What the types of readers' queries say that may be in a field, by its name. */
async function kindsByField(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const types = await readFile(join(import.meta.dirname, '..', '..', '..', 'lib', 'types.generated.ts'), 'utf8')
  const parts = types.split(/^\/\/ Source: /m).slice(1)
  const ofReaders = parts.filter((part) => /^\.\.\/queries\/(?!private\/|review)/.test(part)).join('\n')
  const found = new Map<string, Set<string>>()
  for (const [, name = '', type = ''] of ofReaders.matchAll(/^\s+([a-z]\w*)\??: (\S[^\n]*)$/gim)) {
    const kind = kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? 'something else'
    found.set(name, (found.get(name) ?? new Set()).add(kind))
  }
  return found
}

test.each([
  ['text', [textFields, translatedFields], 20],
  ['list', [listFields, translatedFields], 10],
  ['number', [numberFields], 1],
] as const)('a name that means a %s in every answer is in the list of those', async (kind, lists, atLeast) => {
  const fields = [...(await kindsByField())]
  const names = fields.flatMap(([name, all]) => (all.size === 1 && all.has(kind) ? [name] : []))
  expect(names.length).toBeGreaterThanOrEqual(atLeast)
  expect(names.filter((name) => !lists.some((list) => list.has(name)))).toEqual([])
})
