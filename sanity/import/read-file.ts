import { decode, type Decoded } from './decode.ts'
import { importMutations } from './import-mutations.ts'
import { factsOf, knownSignatories, type ImportContent } from './known-signatories.ts'
import type { PlannedSignatory } from './plan.ts'
import { planImport } from './plan-import.ts'
import type { ImportProblem } from './problem.ts'
import { readSignatories } from './read-signatories.ts'
import { readTable, type TableReading } from './read-table.ts'

/** Hosted Sanity takes no larger request. Bytes. */
const largestRequest = 4_000_000

export interface FileReading {
  readonly encoding: Decoded['encoding']
  readonly header: readonly string[]
  readonly problems: readonly ImportProblem[]
  /** Empty while there is any problem: a file is taken as a whole or not at all. */
  readonly signatories: readonly PlannedSignatory[]
}

/** Everything that can be known about a file of text before it is imported. */
export function readFile(bytes: Uint8Array, content: ImportContent): FileReading {
  const { text, encoding } = decode(bytes)
  return compareTable(readTable(text), encoding, content)
}

/** Compares a table with what is there. */
export function compareTable(
  reading: TableReading,
  encoding: Decoded['encoding'],
  content: ImportContent,
): FileReading {
  if ('problem' in reading) return { encoding, header: [], problems: [reading.problem], signatories: [] }
  const { table } = reading
  const header = table.header.cells
  const facts = factsOf(content)
  const { rows, problems } = readSignatories(table, facts)
  const names = header.map((name) => name.toLowerCase())
  const positionOf = (column: string) => (names.includes(column) ? names.indexOf(column) : undefined)
  const plan = planImport(rows, knownSignatories(content), facts, positionOf)
  const all = [...problems, ...plan.problems, ...problemsOfWhole(table.rows.length, plan.signatories)]
  const ordered = all.toSorted((a, b) => a.line - b.line || (a.column ?? -1) - (b.column ?? -1))
  return { encoding, header, problems: ordered, signatories: ordered.length > 0 ? [] : plan.signatories }
}

function problemsOfWhole(rows: number, planned: readonly PlannedSignatory[]): ImportProblem[] {
  if (rows === 0) return [{ line: 1, message: 'There is no signatory below the first row.' }]
  const size = new TextEncoder().encode(JSON.stringify(importMutations(planned))).length
  if (size <= largestRequest) return []
  const parts = Math.ceil(size / largestRequest)
  return [{ line: 1, message: `This is too much for one import. Divide the file into ${parts} or more.` }]
}
