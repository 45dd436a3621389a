import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** A mistake in how the command was called; only the message is shown. */
export class UsageError extends Error {}

/** Options of every command: see `settings.ts`. */
const common = {
  data: { type: 'string' },
  config: { type: 'string' },
  'project-id': { type: 'string' },
  title: { type: 'string' },
} as const

/** @throws UsageError for an unknown option or a missing value */
export function readArguments<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** @throws UsageError */
export function required(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError(`Missing ${what}.`)
}

/** @throws UsageError */
export function oneOf<const Choice extends string>(
  value: string | undefined,
  choices: readonly Choice[],
  what: string,
): Choice {
  const choice = choices.find((each) => each === value)
  if (choice !== undefined) return choice
  throw new UsageError(`${what} is one of ${choices.join(', ')}.`)
}

/** @throws UsageError */
export function wholeNumber(value: string, what: string, least: number, most: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new UsageError(`${what} is a whole number from ${least} to ${most}.`)
}
