import type { Arrow } from './tree.ts'

/** Which part stands on which other ones. Every part is a key, also one that stands on nothing. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** The same arrows between parts instead of files; those within one part are left out. */
export function graphOf(
  files: readonly string[],
  imports: readonly Arrow[],
  partOf: (file: string) => string | null,
): Graph {
  const graph = new Map<string, Set<string>>()
  for (const file of files) {
    const part = partOf(file)
    if (part !== null && !graph.has(part)) graph.set(part, new Set())
  }
  for (const { from, to } of imports) {
    const [above, below] = [partOf(from), partOf(to)]
    if (above !== null && below !== null && above !== below) graph.get(above)?.add(below)
  }
  return graph
}

/** Everything that a part leans on, at once or by way of others. It has itself only in a circle. */
function reachOf(graph: Graph, part: string): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(graph.get(part) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(graph.get(next) ?? []))
  }
  return reached
}

/** Parts that lean on each other, each group sorted: none in a house whose arrows run one way. */
export function circlesOf(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((part) => [part, reachOf(graph, part)]))
  const groups = new Map<string, string[]>()
  for (const [part, reached] of reach) {
    if (!reached.has(part)) continue
    const group = [...reached].filter((other) => reach.get(other)?.has(part)).toSorted()
    groups.set(group.join(' '), group)
  }
  return [...groups.values()]
}

/** The parts by floor, the ground first: each stands on floors below its own. Parts of one circle share the lowest that holds them. */
export function floorsOf(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((part) => [part, reachOf(graph, part)]))
  const floors: string[][] = []
  const placed = new Set<string>()
  while (placed.size < graph.size) {
    const floor = [...reach].flatMap(([part, reached]) => {
      const isCarried = [...reached].every((other) => placed.has(other) || reach.get(other)?.has(part))
      return !placed.has(part) && isCarried ? [part] : []
    })
    for (const part of floor) placed.add(part)
    floors.push(floor.toSorted())
  }
  return floors
}

/** The arrows that do not follow from others, sorted: what a drawing has to show. */
export function barestArrows(graph: Graph): Arrow[] {
  return [...graph]
    .flatMap(([from, below]) =>
      [...below].flatMap((to) => {
        const follows = [...below].some((other) => other !== to && reachOf(graph, other).has(to))
        return follows ? [] : [{ from, to }]
      }),
    )
    .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
}
