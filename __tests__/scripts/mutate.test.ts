import { mutated } from '@/scripts/mutate/mutant'
import { mutantsOf } from '@/scripts/mutate/mutants-of'
import { relatedTests } from '@/scripts/mutate/related-tests'
import { pureRooms } from '@/scripts/mutate/rooms'
import { typesAgree } from '@/scripts/mutate/types-agree'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Every text that one change can make of it. */
const changed = (text: string) => mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant))

test.each<[string, string[]]>([
  ['a === b', ['a !== b', ';']],
  ['a < b', ['a <= b', 'a >= b', ';']],
  ['a && b', ['a || b', ';']],
  ['a ?? b', ['a', ';']],
  ['f(!a)', ['f(a)', ';']],
  ['f(1)', ['f(2)', ';']],
  ["f('x')", ["f('')", ';']],
  ["f('')", ["f('mutated')", ';']],
  ['f(true)', ['f(false)', ';']],
  ['f([a])', ['f([])', ';']],
  ['f(a ? b : c)', ['f(!(a) ? b : c)', ';']],
  ['f(a < b ? c : d)', ['f(a <= b ? c : d)', 'f(a >= b ? c : d)', ';']],
  ['f(a === b ? c : d)', ['f(a !== b ? c : d)', ';']],
  ['f(!a ? b : c)', ['f(a ? b : c)', ';']],
  ['f(a && b ? c : d)', ['f(!(a && b) ? c : d)', 'f(a || b ? c : d)', ';']],
  ['f(a in b ? c : d)', ['f(!(a in b) ? c : d)', ';']],
  ['a.filter(f)', ['a', ';']],
  ['a.some(f)', ['a.every(f)', ';']],
  ['a.toString()', [';']],
])('%s', (text, expected) => {
  expect(changed(text).toSorted()).toEqual(expected.toSorted())
})

test.each([
  "import { a } from './a.ts'",
  "export { a } from './a.ts'",
  "export * from './a.ts'",
  "type A = 'a' | 1 | [b]",
  "interface A { readonly kind: 'a' }",
  "const a: 'x' = b",
  "const a = b satisfies 'x'",
  'const a = { "key": b }',
  'const a = `*[_type == "a"]`',
])('there is nothing to run in %s', (text) => {
  expect(changed(text)).toEqual([])
})

test('places are right after letters of more than one byte', () => {
  const text = '// é “quoted” 🎉\nconst a = b === c\n'
  expect(mutantsOf('a.ts', text)).toMatchObject([{ line: 2, before: '===', after: '!==' }])
  expect(changed(text)).toEqual(['// é “quoted” 🎉\nconst a = b !== c\n'])
})

test('tests are found by what they import, the nearest first; journeys and running sites are not', () => {
  const imports = [
    { from: 'lib/b.ts', to: 'lib/a.ts' },
    { from: '__tests__/lib/b.test.ts', to: 'lib/b.ts' },
    { from: '__tests__/lib/a.test.ts', to: 'lib/a.ts' },
    { from: '__tests__/e2e/a.spec.ts', to: 'lib/a.ts' },
    { from: '__tests__/server/a.test.ts', to: 'lib/a.ts' },
    { from: 'lib/a.ts', to: 'lib/c.ts' },
  ]
  expect(relatedTests({ files: [], imports }, 'lib/a.ts')).toEqual([
    '__tests__/lib/a.test.ts',
    '__tests__/lib/b.test.ts',
  ])
})

test('of tests that are as near, first those that are named like the file', () => {
  const imports = ['accounts', 'patch-paths', 'mutations'].map((name) => ({
    from: `__tests__/packages/lake/${name}.test.ts`,
    to: 'packages/lake/source/mutations/patch-path.ts',
  }))
  const tests = relatedTests({ files: [], imports }, 'packages/lake/source/mutations/patch-path.ts')
  expect(tests.map((test) => test.split('/').at(-1))).toEqual([
    'patch-paths.test.ts',
    'mutations.test.ts',
    'accounts.test.ts',
  ])
})

test.each(pureRooms)('%s is there', (room) => {
  expect(existsSync(room)).toBe(true)
})

test('what does not type-check is noticed, and what does again is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nap1325-types-'))
  const write = (file: string, text: string) => writeFile(join(folder, file), text)
  try {
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    await write('tsconfig.json', '{ "compilerOptions": { "strict": true, "types": [] }, "files": ["a.ts"] }')
    await write('a.ts', 'export const a: number = 1')
    expect(await typesAgree(folder)).toBe(true)
    await write('a.ts', 'export const a: number = undefined')
    expect(await typesAgree(folder)).toBe(false)
    await write('a.ts', 'export const a: number = 2')
    expect(await typesAgree(folder)).toBe(true)
    await rm(join(folder, 'node_modules'))
    // Without a compiler nothing is known: neither noticed nor not.
    await expect(typesAgree(folder)).rejects.toThrow(/tsc/)
  } finally {
    await rm(folder, { recursive: true })
  }
})
