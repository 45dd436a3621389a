import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { barestArrows, circlesOf, floorsOf, graphOf, type Graph } from '@/scripts/architecture/graph'
import { lengthsOf } from '@/scripts/architecture/lengths'
import { architecturePage } from '@/scripts/architecture/page'
import { rooms } from '@/scripts/architecture/rooms'
import { filesOf, rules, verdictOf } from '@/scripts/architecture/rules'
import { readSources } from '@/scripts/architecture/sources'
import { readTree } from '@/scripts/architecture/tree'
import { typesDeclaredTwice } from '@/scripts/architecture/type-names'

const tree = await readTree()
const sources = readSources()

test('docs/architecture.md is what the import rules and the tree give: if not, run `node scripts/architecture.ts`', () => {
  expect(readFileSync('docs/architecture.md', 'utf8')).toBe(architecturePage(tree))
})

test('every folder with code is a room', () => {
  const isCode = /\.(?:ts|tsx|mjs)$/u
  const folders = readdirSync('.', { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  )
  const withCode = folders
    .filter(({ name }) => readdirSync(name, { recursive: true, encoding: 'utf8' }).some((file) => isCode.test(file)))
    .map(({ name }) => name)
  expect(withCode.toSorted()).toEqual(rooms.toSorted())
})

test('no circle of folders, a folder being the files that stand right in it', () => {
  // Dependency-cruiser counts what is in folders below to the folder above: it does not see a room that leans on its own parts.
  expect(circlesOf(graphOf(tree.files, tree.imports, dirname))).toEqual([])
})

test('a type name means one thing: what two files declare is one declaration that both import, or has two names', () => {
  expect(typesDeclaredTwice(sources)).toEqual([])
})

test('types declared in two files are named with those files, exported or not; conventions are not', () => {
  const declared = new Map([
    ['a.ts', 'export interface Choice {\n  a: 1\n}\ninterface Props {}\ntype Row<T> = T[]\n'],
    ['b.ts', "import type { Row } from './a.ts'\ntype Choice =\n  | 1\ninterface Props {}\n  type Inner = Choice\n"],
    [
      'c.ts',
      'export type { Choice } from "./a.ts"\nexport default interface Row extends Inner {}\ndeclare const type: Inner\n',
    ],
  ])
  expect(typesDeclaredTwice(declared)).toEqual(['Choice: a.ts, b.ts', 'Row: a.ts, c.ts'])
})

test('files are short, so that each is one thing: where one grows, what is in it may be two', () => {
  const { files, half, nineInTen, longest } = lengthsOf(sources.values())
  expect(files).toBeGreaterThan(1000)
  expect(half).toBeLessThanOrEqual(40)
  expect(nineInTen).toBeLessThanOrEqual(90)
  expect(longest).toBeLessThanOrEqual(250)
})

test('the length of a file is its lines of text; half and nine in ten are files, not averages', () => {
  const ofLines = (lines: number) => `${'a\n'.repeat(lines)}\n`
  expect(lengthsOf([10, 2, 3, 4, 5, 6, 7, 8, 9, 1].map(ofLines))).toEqual({
    files: 10,
    half: 5,
    nineInTen: 9,
    longest: 10,
  })
  expect(lengthsOf([])).toEqual({ files: 0, half: 0, nineInTen: 0, longest: 0 })
})

test('what Studio decides and asks is reached by a unit test; hooks need a browser', () => {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const { from, to } of tree.imports) if (from === file) visit(to)
  }
  tree.files.filter((file) => /\.test\.tsx?$/u.test(file)).forEach(visit)
  const tried = tree.files.filter((file) => /^sanity\/studio\/[^/]+\/(?:rules|queries)\/(?!use-)/u.test(file))
  expect(tried.length).toBeGreaterThan(20)
  expect(tried.filter((file) => !reached.has(file))).toEqual([])
})

test.each(rules)('$name speaks of files that are there', ({ from, to }) => {
  expect(filesOf(from, [...tree.files, ...rooms]).length).toBeGreaterThan(0)
  if (!to.path?.includes('node_modules')) expect(filesOf(to, tree.files).length).toBeGreaterThan(0)
})

test('who may import whom follows from all rules together', () => {
  expect(verdictOf(['lib/a.ts'], ['app/a.ts', 'sanity/a.ts'])).toBe('never')
  expect(verdictOf(['components/a.ts'], ['sanity/client.ts', 'sanity/image.ts'])).toBe('in part')
  expect(verdictOf(['sanity/queries/a.ts'], ['lib/a.ts'])).toBe('may')
  expect(verdictOf(['enhancements/a.ts'], ['lib/a.ts'])).toBe('never')
})

const graph = (parts: Readonly<Record<string, string>>): Graph =>
  new Map(Object.entries(parts).map(([part, below]) => [part, new Set(below.split(' ').filter(Boolean))]))

test('parts stand on floors, the ground first', () => {
  expect(floorsOf(graph({ top: 'middle ground', middle: 'ground', beside: 'ground', ground: '' }))).toEqual([
    ['ground'],
    ['beside', 'middle'],
    ['top'],
  ])
})

test('parts of a circle are named and share a floor', () => {
  const round = graph({ above: 'a', a: 'b', b: 'c ground', c: 'a', ground: '' })
  expect(circlesOf(round)).toEqual([['a', 'b', 'c']])
  expect(floorsOf(round)).toEqual([['ground'], ['a', 'b', 'c'], ['above']])
  expect(circlesOf(graph({ top: 'middle', middle: '' }))).toEqual([])
})

test('what follows from other arrows is not drawn', () => {
  expect(barestArrows(graph({ top: 'middle ground', middle: 'ground', ground: '' }))).toEqual([
    { from: 'middle', to: 'ground' },
    { from: 'top', to: 'middle' },
  ])
})

test('imports within one part are no arrow', () => {
  const imports = [
    { from: 'a/x', to: 'a/y' },
    { from: 'a/x', to: 'b/x' },
    { from: 'b/x', to: 'elsewhere' },
  ]
  const partOf = (file: string) => (file.includes('/') ? dirname(file) : null)
  expect(graphOf(['a/x', 'a/y', 'b/x', 'elsewhere'], imports, partOf)).toEqual(graph({ a: 'b', b: '' }))
})
