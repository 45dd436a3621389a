import { destination, pino, stdTimeFunctions } from 'pino'

export type LogFormat = 'plain' | 'json'

/** Writes what one part of the site says. */
export type LogWriter = (source: string, text: string) => void

/** Lines for people where one reads along, JSON for programs where none does, unless it is chosen. */
export const formatFor = (chosen: LogFormat | undefined, isTerminal: boolean): LogFormat =>
  chosen ?? (isTerminal ? 'plain' : 'json')

const request = / \(request ([\da-f]+)\)/

/**
 * @param file the descriptor that is written to, at once: what a process says last must not be lost
 * @returns for `plain` a line such as `[front] …`; for `json` one object on a line with `time`, `source`, `msg` and, where it is
 *   about one request, `request`
 */
export function logWriter(format: LogFormat, file: 1 | 2): LogWriter {
  const stream = destination({ dest: file, sync: true })
  if (format === 'plain') return (source, text) => void stream.write(`[${source}] ${text}\n`)
  const logger = pino(
    { base: undefined, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    stream,
  )
  return (source, text) => {
    const [, id] = request.exec(text) ?? []
    logger.info({ source, ...(id !== undefined && { request: id }) }, text)
  }
}
