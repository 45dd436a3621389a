import { evaluate, evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import { compileQuery } from '@/packages/lake/source/evaluation/compile'
import { picker, seededRandom } from './support/random'

// groq-js works `diff::…` out in promises, and is the judge of what is given at once here.
const context = {
  timestamp: new Date('2026-01-02T03:04:05Z'),
  identity: 'somebody',
  sanity: { projectId: 'project', dataset: 'production' },
  everything: [],
  dereference: () => null,
}

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

function randomQueries(seed: number, count: number): string[] {
  const random = seededRandom(seed)
  const pick = picker(random)
  const name = () => pick(['a', 'b', 'c'])
  // Nothing that is absent in one way and there in another: where `null` stands for nothing, groq-js tells the two apart.
  const value = (depth: number): Json => {
    if (depth === 0) return pick([1, 2, 'x', 'y', true])
    const parts = () => Array.from({ length: 1 + random(3) }, () => value(depth - 1))
    return pick<() => Json>([
      () => value(0),
      parts,
      () => Object.fromEntries(parts().map((part) => [name(), part])),
      () => Object.fromEntries(parts().map((part) => [name(), part])),
    ])()
  }
  const changed = (given: Json, depth: number): Json => {
    if (random(100) < 15) return value(depth)
    if (typeof given !== 'object') return given
    const part = (each: Json) => changed(each, depth - 1)
    if (Array.isArray(given)) return given.map(part)
    return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, part(each)]))
  }
  const selector = (depth: number): string => {
    if (depth === 0) return name()
    const inner = () => selector(depth - 1)
    return pick([
      name,
      () => `${inner()}.${name()}`,
      () => `${inner()}[]`,
      () => `${inner()}[${name()} == ${pick(['1', '"x"', 'true'])}]`,
      () => `(${inner()})`,
      () => `(${inner()}, ${inner()})`,
      () => `${inner()}.(${inner()})`,
      () => `${inner()}.(${inner()}, ${inner()})`,
      () => `anywhere(${name()} == ${pick(['1', '"x"', 'true'])})`,
    ])()
  }
  return Array.from({ length: count }, () => {
    const before = value(3)
    const sides = [before, changed(before, 3)].map((side) => JSON.stringify(side))
    return `diff::${pick(['changedAny', 'changedOnly'])}(${sides.join(', ')}, ${selector(3)})`
  })
}

/** Some selectors may stand in some places only. */
function parsed(query: string): ExprNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('what changed is what groq-js says it is (seed %d)', async (seed) => {
  const answers: unknown[] = []
  for (const query of randomQueries(seed, 250)) {
    const tree = parsed(query)
    if (!tree) continue
    const given = toJS(evaluateSync({ type: 'Value', value: compileQuery(tree, context)?.() }))
    const wanted: unknown = await (await evaluate(tree, {})).get()
    expect({ query, given }).toEqual({ query, given: wanted })
    answers.push(given)
  }
  expect(new Set(answers)).toEqual(new Set([true, false]))
  expect(answers.length).toBeGreaterThan(125)
})
