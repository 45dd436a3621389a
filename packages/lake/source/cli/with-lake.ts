import { text } from 'node:stream/consumers'
import type { Lake } from '../server/lake.ts'
import { lakeSettings, type CommonArguments } from './settings.ts'

/**
 * Opens the lake for one command, beside a site that may be running on the same folder, and closes it whatever happens. Its code
 * is loaded here and not before: who has mistyped a command is told at once.
 */
export async function withLake<Result>(
  given: CommonArguments,
  work: (services: Lake['services'], lake: Lake) => Result | Promise<Result>,
): Promise<Result> {
  const settings = lakeSettings(given)
  const { openLake } = await import('../server/lake.ts')
  const lake = openLake(settings)
  try {
    return await work(lake.services, lake)
  } finally {
    await lake.close()
  }
}

/** A password from standard input, where no list of processes and no shell history shows it. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Type the new password, then Return and Ctrl-D. It can be seen.\n')
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

/** One sentence, on a line of its own. */
export const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)

/** A list for people, a line each with tabs between; as JSON for programs. `null` is shown as a dash. */
export function list(
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
  isJson: boolean,
): void {
  if (isJson) return say(JSON.stringify(rows, null, 2))
  for (const row of rows)
    say(
      Object.values(row)
        .map((value) => value ?? '–')
        .join('\t'),
    )
}

/** ISO 8601 to the minute; `null` stays. */
export function moment(at: number | null): string | null {
  return at === null ? null : `${new Date(at).toISOString().slice(0, 16)}Z`
}
