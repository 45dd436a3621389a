import { inspect } from 'node:util'

/** Places in the code that are told of an error. */
const frames = 4

/**
 * Has a process tell each of its errors in one line: what it is, its cause and where. Not what else hangs on it: errors of
 * clients carry the whole request, with what a reader looked for.
 */
export function tellErrorsPlainly(target: Pick<Console, 'error' | 'warn'>): void {
  for (const name of ['error', 'warn'] as const) {
    const tell = target[name].bind(target)
    target[name] = (...parts: unknown[]) => tell(parts.map(described).join(' '))
  }
}

function described(part: unknown): string {
  if (part instanceof Error) return errorInOneLine(part)
  return typeof part === 'string' ? part : inspect(part, { depth: 0, breakLength: Infinity })
}

function errorInOneLine(error: Error): string {
  const firstLine = ({ name, message }: Error) => `${name}: ${message.split('\n')[0]}`
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const where = places.slice(0, frames).map((line) => line.trim())
  const cause = error.cause instanceof Error ? `; because of ${firstLine(error.cause)}` : ''
  return `${firstLine(error)}${cause}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
}
