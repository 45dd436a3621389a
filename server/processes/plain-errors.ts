import { inspect } from 'node:util'

/** How many stack frames are logged of an error. */
const frames = 4

/**
 * Makes a process log each error in one line: what it is, its cause and where. Not its other properties: errors of HTTP
 * clients carry the whole request, with what a reader searched for.
 * @param ending stands at the end of each line
 */
export function logErrorsPlainly(target: Pick<Console, 'error' | 'warn'>, ending = () => ''): void {
  for (const name of ['error', 'warn'] as const) {
    const tell = target[name].bind(target)
    target[name] = (...parts: unknown[]) => tell(parts.map(described).join(' ') + ending())
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
