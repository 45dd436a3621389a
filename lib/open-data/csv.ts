import { stringify } from 'csv-stringify/sync'
import { defaultLanguage, type Language } from '../languages.ts'
import { jsonSchemaOf, type DataSet, type FieldSchema } from './data-sets.ts'
import type { DataEntry } from './entries.ts'

/** Separates several values in one cell. */
const separator = ' | '

interface CsvColumn {
  /** The joined path: `name_en`, `versions_url`. */
  readonly name: string
  readonly path: readonly string[]
  readonly description: string
  readonly mayBeEmpty: boolean
}

/**
 * A data set as CSV (RFC 4180). It has a byte order mark, without which spreadsheets misread UTF-8; cells that a
 * spreadsheet would run as a formula start with an apostrophe.
 */
export function csvFile(set: DataSet, entries: readonly DataEntry[]): string {
  const columns = columnsOf(set, defaultLanguage)
  const rows = entries.map((entry) => columns.map(({ path }) => cell(entry, path)))
  return stringify([columns.map(({ name }) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

/** The columns of a data set: one for each leaf of its schema, at any depth. */
export function columnsOf(set: DataSet, language: Language): CsvColumn[] {
  return columnsUnder(jsonSchemaOf(set, language), [], '', false)
}

function columnsUnder(schema: FieldSchema, path: readonly string[], above: string, mayBeEmpty: boolean): CsvColumn[] {
  const description = schema.description ?? above
  const value = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  const isEmptyable = mayBeEmpty || value !== schema || value.type === 'array'
  if (value.items) return columnsUnder(value.items, path, description, isEmptyable)
  if (!value.properties) return [{ name: path.join('_'), path, description, mayBeEmpty: isEmptyable }]
  return Object.entries(value.properties).flatMap(([name, field]) =>
    columnsUnder(field, [...path, name], description, isEmptyable),
  )
}

function cell(value: unknown, path: readonly string[]): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((each: unknown) => cell(each, path)).join(separator)
  const [name, ...rest] = path
  if (name === undefined || typeof value !== 'object') return String(value)
  return cell(new Map<string, unknown>(Object.entries(value)).get(name), rest)
}
