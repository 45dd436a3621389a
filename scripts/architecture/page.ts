import { barestArrows, circlesOf, floorsOf, graphOf, type Graph } from './graph.ts'
import { rooms } from './rooms.ts'
import { rules, verdictOf, type ImportRule } from './rules.ts'
import type { Tree } from './tree.ts'

/** Rooms that are drawn from inside: the others are few files, or mirror the tree as tests and pages do. */
const drawn = ['lib', 'components', 'sanity', 'sanity/studio', 'server', 'packages/lake/source', 'scripts']

/** The page `docs/architecture.md`. */
export function architecturePage({ files, imports }: Tree): string {
  const byRoom = graphOf(files, imports, roomOf)
  const sections = [
    `# Architecture

This page is written by \`node scripts/architecture.ts\` from the import rules in \`.dependency-cruiser.js\` and from what the
files import. A test fails while it says anything else than they do; what each room is for is told in the
[README](../README.md#how-it-is-built).

## Rooms

An arrow means “imports”. Arrows that follow from others are left out. \`__tests__\` may look into every room.

${drawing(withoutTests(byRoom))}

${rooms.map((room) => allowed(room, byRoom, files)).join('\n')}

“In part” means that a rule allows some of its files only.`,
    `## Rules

Each is checked by \`npm test\`; the reason is the rule's own.

${rules.map(ruleLine).join('\n')}`,
    '## Floors\n\nThe folders of each room, from the one that leans on most to the ground. Each imports only from floors below its own.',
    ...drawn.flatMap((room) => {
      const graph = graphOf(files, imports, (file) => folderIn(room, file))
      return graph.size > 1 ? [inside(room, graph)] : []
    }),
  ]
  return `${sections.join('\n\n')}\n`
}

function roomOf(file: string): string {
  return file.split('/', 1)[0] ?? file
}

/** The folder of a room in which a file stands, `.` for the room itself; `null` outside of it. */
function folderIn(room: string, file: string): string | null {
  if (!file.startsWith(`${room}/`)) return null
  const [folder, rest] = file.slice(room.length + 1).split('/', 2)
  return rest === undefined ? '.' : (folder ?? null)
}

function withoutTests(graph: Graph): Graph {
  return new Map([...graph].filter(([room]) => room !== '__tests__'))
}

function allowed(room: string, byRoom: Graph, files: readonly string[]): string {
  const filesIn = (name: string) => files.filter((file) => roomOf(file) === name)
  const verdicts = rooms
    .filter((other) => other !== room)
    .map((other) => ({ other, verdict: verdictOf(filesIn(room), filesIn(other)) }))
  const partly = new Set(verdicts.filter(({ verdict }) => verdict === 'in part').map(({ other }) => other))
  const known = rooms
    .filter((other) => byRoom.get(room)?.has(other))
    .map((other) => code(other) + (partly.has(other) ? ' (in part)' : ''))
  const never = verdicts.filter(({ verdict }) => verdict === 'never').map(({ other }) => code(other))
  const sentences = [
    `imports ${known.length > 0 ? known.join(', ') : 'no other room'}`,
    ...(never.length > 0 ? [`must never import ${never.join(', ')}`] : []),
  ]
  return `- ${code(room)} ${sentences.join('; ')}.`
}

function ruleLine({ name, comment, from, to }: ImportRule): string {
  const side = ({ path, pathNot }: ImportRule['from']) =>
    (path === undefined ? 'anything' : code(path)) + (pathNot === undefined ? '' : `, except ${code(pathNot)},`)
  const what = to.circular ? `no circle among ${side(from)}` : `${side(from)} never imports ${side(to)}`
  return `- **${name}**: ${comment} (${what.replace(/,\)?$/u, '')})`
}

function inside(room: string, graph: Graph): string {
  const floors = floorsOf(graph).toReversed()
  const list = floors.map((floor, index) => `- floor ${floors.length - 1 - index}: ${floor.map(code).join(', ')}`)
  const circles = circlesOf(graph).map((circle) => `Still a circle: ${circle.map(code).join(', ')}.`)
  return [`### \`${room}\``, list.join('\n'), ...circles, drawing(graph)].join('\n\n')
}

function drawing(graph: Graph): string {
  const names = [...graph.keys()].toSorted()
  const idOf = (name: string) => `n${names.indexOf(name)}`
  const nodes = names.map((name) => `  ${idOf(name)}["${name === '.' ? '(files of the room itself)' : name}"]`)
  const arrows = barestArrows(graph).map(({ from, to }) => `  ${idOf(from)} --> ${idOf(to)}`)
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'].join('\n')
}

function code(text: string): string {
  return text === '.' ? 'the room’s own files' : `\`${text}\``
}
