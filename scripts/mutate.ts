import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from '../lib/weave/random.ts'
import { readTree } from './architecture/tree.ts'
import { makeCopy } from './mutate/copy.ts'
import type { Mutant } from './mutate/mutant.ts'
import { mutantsOf } from './mutate/mutants-of.ts'
import { relatedTests } from './mutate/related-tests.ts'
import { pureRooms } from './mutate/rooms.ts'
import { openTestRunner, type TestRunner } from './mutate/test-runner.ts'
import { typesAgree } from './mutate/types-agree.ts'

const help = `npm run mutate -- [--only lib/consent,lib/routes] [--count 400] [--seed any] [--workers 1]

Changes the rooms that only compute, one small change at a time, in a copy of the project, and runs the tests that reach the
changed file, and the type check: each change that neither notices is named. Exit code 1 when fewer than nine in ten are
noticed, 2 when the tests fail without any change.

  --only     these folders and files alone: ${pureRooms.join(', ')}
  --count    how many changes at most, chosen by the seed
  --seed     any word: the same one chooses the same changes
  --workers  how many are tried at a time
`

/** Share of the mutants that tests, or the type check, must notice. */
const wanted = 0.9
/** How many of the related tests are run for each mutant, the nearest by imports; the quickest of them first. */
const mostTests = 6
/** Longest that one file of tests takes. Milliseconds. */
const patience = 90_000

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: pureRooms.join(',') },
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: 'nap1325' },
    workers: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(help)
  process.exit(0)
}

const tree = await readTree()
const rooms = values.only.split(',')
const files = rooms.flatMap((room) => {
  const inside = tree.files.filter((file) => file === room || file.startsWith(`${room}/`))
  if (inside.length === 0) throw new Error(`There is nothing at ${room}: scripts/mutate/rooms.ts names the rooms.`)
  return inside
})
const all = await Promise.all(files.map(async (file) => mutantsOf(file, await readFile(join(root, file), 'utf8'))))
const queue = chosen(all.flat(), Number(values.count))
console.log(
  `${queue.length} of ${all.flat().length} mutants of ${files.length} files, chosen by the seed “${values.seed}”`,
)
// Interrupted, it says what it knows.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (queue.length = 0))

const survivors: Mutant[] = []
let tried = 0
let isBroken = false
/** How long each test takes on the project as it is, in milliseconds; `null` for what fails anyway: it notices nothing. */
const times = new Map<string, Promise<number | null>>()
await Promise.all(Array.from({ length: Number(values.workers) }, work))
const share = (tried - survivors.length) / tried
console.log(`${tried - survivors.length} of ${tried} noticed (${(share * 100).toFixed(1)} %)`)
process.exit(isBroken ? 2 : share >= wanted ? 0 : 1)

async function work(): Promise<void> {
  const copy = await makeCopy(root)
  const runner = openTestRunner(copy.folder)
  try {
    const isTyped = await typesAgree(copy.folder)
    if (!isTyped) {
      isBroken = true
      console.error('The project does not type-check without any change')
    }
    for (let mutant = queue.pop(); mutant !== undefined; mutant = queue.pop()) {
      const tests = await testsFor(mutant, runner)
      const isNoticed = await copy.with(mutant, async () => {
        for (const test of tests) if ((await runner.run(test, patience)).kind !== 'passed') return true
        // What cannot be compiled cannot be handed in either. Asked last: it takes seconds.
        return isTyped && !(await typesAgree(copy.folder))
      })
      tried += 1
      if (isNoticed) continue
      survivors.push(mutant)
      const { file, line, before, after } = mutant
      console.log(`survived  ${file}:${line}  ${shown(before)}  →  ${shown(after) || '(nothing)'}`)
    }
  } finally {
    await runner.stop()
    await copy.remove()
  }
}

/** The nearest tests that pass as the project is, the quickest first. */
async function testsFor({ file }: Mutant, runner: TestRunner): Promise<string[]> {
  const measured: { test: string; time: number }[] = []
  for (const test of relatedTests(tree, file).slice(0, mostTests)) {
    const known = times.get(test) ?? measure(test, runner)
    times.set(test, known)
    const time = await known
    if (time === null) isBroken = true
    else measured.push({ test, time })
  }
  return measured.toSorted((a, b) => a.time - b.time).map(({ test }) => test)
}

async function measure(test: string, runner: TestRunner): Promise<number | null> {
  const began = performance.now()
  const { kind } = await runner.run(test, patience)
  if (kind === 'passed') return performance.now() - began
  console.error(`${test} fails without any change`)
  return null
}

function chosen(mutants: readonly Mutant[], count: number): Mutant[] {
  const random = randomFrom(values.seed)
  return mutants
    .map((mutant) => ({ mutant, place: random(2 ** 31) }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ mutant }) => mutant)
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
