import { evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import { compileQuery } from '@/packages/lake/source/evaluation/compile'
import { randomExpressions } from './support/random-expressions'

// groq-js is the judge: a compiled query gives what it gives, of whatever values.
const seeds = Array.from({ length: 40 }, (_, number) => number + 1)
const queriesForEach = 60

const asked = {
  timestamp: new Date('2026-01-02T03:04:05Z'),
  identity: 'somebody',
  sanity: { projectId: 'project', dataset: 'production' },
}

/** What either gives, or that it cannot be carried out. */
function outcomeOf(run: () => unknown): unknown {
  try {
    return { result: run() }
  } catch {
    return 'refused'
  }
}

const plain = (value: unknown) => toJS(evaluateSync({ type: 'Value', value }))

function parsed(query: string): ExprNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}

test.each(seeds)('compiled queries give what groq-js gives (seed %d)', (seed) => {
  const { documents, queries } = randomExpressions(seed, queriesForEach)
  const byId = new Map<string, unknown>(documents.map((document) => [document._id, document]))
  let compared = 0
  for (const query of queries) {
    const tree = parsed(query)
    if (!tree) continue
    const compiled = compileQuery(tree, { ...asked, everything: documents, dereference: (id) => byId.get(id) })
    expect({ query, isCompiled: compiled !== null }).toEqual({ query, isCompiled: true })
    const given = outcomeOf(() => plain(compiled?.()))
    const wanted = outcomeOf(() => toJS(evaluateSync(tree, { ...asked, dataset: documents })))
    expect({ query, given }).toEqual({ query, given: wanted })
    compared += 1
  }
  // Some that nobody could parse are among them, but most are compared.
  expect(compared).toBeGreaterThan(queriesForEach / 2)
})

test.each(['* | score(a match "a")', '*[anywhere(a == 1)]', 'releases::all()', 'delta::operation()'])(
  '%s is left to groq-js',
  (query) => {
    const tree = parse(query, { mode: query.startsWith('delta') ? 'delta' : 'normal' })
    expect(compileQuery(tree, { ...asked, everything: [], dereference: () => null })).toBeNull()
  },
)

test('a side of `&&` or `||` that decides nothing is not looked at', () => {
  const read: string[] = []
  const context = { ...asked, everything: [], dereference: (id: string) => void read.push(id) }
  const ask = (query: string) => compileQuery(parse(query), context)?.()
  expect(ask('false && defined({"_ref": "one"}->)')).toBe(false)
  expect(ask('true || defined({"_ref": "one"}->)')).toBe(true)
  expect(read).toEqual([])
  expect(ask('true && defined({"_ref": "two"}->)')).toBe(false)
  expect(read).toEqual(['two'])
})
