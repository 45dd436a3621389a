import { checkPartialDate } from '../../schema/rules/partial-date.ts'
import type { Column, CellReading } from './column.ts'

type Key = 'shortName' | 'website' | 'contactRole' | 'activeFrom' | 'activeUntil'

interface PlainColumn {
  readonly name: string
  readonly help: string
  readonly example: string
}

/** A column for a field that holds one line of text. */
export function plainColumn(described: PlainColumn, key: Key, problem?: (text: string) => string | undefined): Column {
  return {
    ...described,
    read: (text) => asRead(text, problem?.(text)),
    current: ({ [key]: value }) => (value ? [value] : []),
    written: (fields, [value]) => ({ ...fields, [key]: value }),
  }
}

function asRead(text: string, problem: string | undefined): CellReading {
  return problem === undefined ? { words: [text] } : { problem }
}

/** Says what is wrong with the address of a website, or nothing. */
export function websiteProblem(text: string): string | undefined {
  const isAddress = URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
  return isAddress ? undefined : `“${text}” is not a web address. Write the whole address, beginning with https://.`
}

/** What is wrong with a date that may be only a year, or nothing. */
export function dateProblem(text: string): string | undefined {
  const answer = checkPartialDate(text)
  return answer === true ? undefined : `“${text}” is not a date. ${answer}`
}

const longestShortName = 30

export function shortNameProblem(text: string): string | undefined {
  return text.length > longestShortName ? `“${text}” is longer than ${longestShortName} characters.` : undefined
}
