import { foldedText } from '../../lib/normal-text.ts'
import type { SignatoryFields, Facts, Words } from './columns/column.ts'
import { columns, nameColumns } from './columns/columns.ts'
import { kindColumn, slugColumn } from './columns/identity.ts'
import type { KnownSignatory } from './known-signatories.ts'
import type { PlannedSignatory } from './plan.ts'
import type { ImportProblem } from './problem.ts'
import type { SignatoryRow } from './read-signatories.ts'

/** The positions of the columns in the file, for problems that concern one of them. */
export type PositionOf = (column: string) => number | undefined

export interface ImportPlan {
  readonly signatories: readonly PlannedSignatory[]
  readonly problems: readonly ImportProblem[]
}

/** Compares what a file says with what is there. Pure: nothing is written. */
export function planImport(
  rows: readonly SignatoryRow[],
  known: readonly KnownSignatory[],
  facts: Facts,
  positionOf: PositionOf,
): ImportPlan {
  const bySlug = Map.groupBy(known, ({ current }) => current.slug?.current ?? '')
  const ids = new Set(known.map(({ id }) => id))
  const taken = takenNames(known)
  const lines = new Map<string, number>()
  const problems: ImportProblem[] = []
  const signatories = rows.flatMap((row): PlannedSignatory[] => {
    const { line, slug } = row
    const refuse = (column: string, message: string) => {
      problems.push({ line, column: positionOf(column), message })
      return []
    }
    const earlier = lines.get(slug)
    if (earlier !== undefined) return refuse(slugColumn.name, `“${slug}” stands in line ${earlier} already.`)
    lines.set(slug, line)
    const [found, second] = bySlug.get(slug) ?? []
    if (second) return refuse(slugColumn.name, `There are two signatories with the slug “${slug}”. Mend that first.`)
    for (const column of nameColumns)
      for (const name of row.said.get(column) ?? []) {
        const other = taken.get(key(name))
        if (other && other.slug !== slug)
          return refuse(column.name, `“${name}” has the slug “${other.slug}”${other.where}. Use that one.`)
        taken.set(key(name), { slug, where: ` in line ${line}` })
      }
    if (found) return [planChange(row, found, facts)]
    if (!nameColumns.some((column) => row.said.has(column)))
      return refuse(nameColumns[0]?.name ?? '', 'A new signatory needs a name.')
    if (!row.said.has(kindColumn)) return refuse(kindColumn.name, 'A new signatory needs a kind.')
    const id = freeId(`partner-${slug}`, ids)
    const fields = written({ translationStatus: 'original' }, row, facts)
    return [{ kind: 'new', line, slug, name: nameOf(fields, slug), id, fields }]
  })
  return { signatories, problems }
}

function planChange(row: SignatoryRow, known: KnownSignatory, facts: Facts): PlannedSignatory {
  const { line, slug } = row
  const changes = [...row.said].flatMap(([column, after]) => {
    const before = column.current(known.current, facts)
    return same(before, after) ? [] : [{ column: column.name, before, after }]
  })
  const { _id, _type, _rev, _createdAt, _updatedAt, ...now } = known.current
  const name = nameOf(now, slug)
  if (changes.length === 0) return { kind: 'unchanged', line, slug, name }
  const changed = new Set(changes.map(({ column }) => column))
  const said = new Map([...row.said].filter(([{ name: column }]) => changed.has(column)))
  return { kind: 'changed', line, slug, name, known, fields: written(now, { ...row, said }, facts), changes }
}

function written(start: SignatoryFields, { slug, said }: SignatoryRow, facts: Facts): SignatoryFields {
  const begun = slugColumn.written(start, [slug], facts)
  return columns.reduce((fields, column) => {
    const words = said.get(column)
    return words && column !== slugColumn ? column.written(fields, words, facts) : fields
  }, begun)
}

/** An id that says whose it is; numbered when a signatory that changed its slug has it already. */
function freeId(wish: string, ids: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wish : `${wish}-${number}`
    if (!ids.has(id)) return id
  }
}

const same = (a: Words, b: Words) => a.length === b.length && a.every((word, index) => word === b[index])
/** Names that a reader takes for the same: whatever spaces, capitals and accents. */
const key = (name: string) => foldedText(name).replaceAll(/\s+/gu, ' ').trim()
const nameOf = ({ name }: SignatoryFields, slug: string) => name?.find(({ value }) => value)?.value ?? slug

/** Names that have a slug already, so that nobody is entered twice under two addresses. */
function takenNames(known: readonly KnownSignatory[]) {
  const taken = new Map<string, { readonly slug: string; readonly where: string }>()
  for (const { current } of known)
    for (const { value } of current.name ?? [])
      if (value && current.slug?.current) taken.set(key(value), { slug: current.slug.current, where: '' })
  return taken
}
