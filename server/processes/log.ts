import { LRUCache } from 'lru-cache'

export interface LogOptions {
  readonly write: (source: string, text: string) => void
  /** How long a line is not repeated. Milliseconds. */
  readonly quietFor?: number
}

/** How many kinds of lines are remembered. */
const maxKinds = 500

/** Queries, and what identifies a person or grants access. Most never get as far as a log: this is the last line of defence. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/(\/[^\s?'"`]*)\?[^\s'"`]*/g, '$1?…'],
  [/(\/review\/)[^\s/'"`]+/g, '$1…'],
  [/\b(sid=|sk|sid|Bearer )[\w-]{16,}/g, '$1…'],
  // Not this machine's own, which say what cannot be reached.
  [/\b(?!127\.|0\.0\.0\.0\b)(?:\d{1,3}\.){3}\d{1,3}\b/g, '[address]'],
  [/(?<![\w:])(?:(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}|[\da-f]{1,4}::[\da-f]{1,4})(?![\w:])/gi, '[address]'],
]

/** A line without what somebody looked for, secrets and addresses of readers. */
export function withoutSecrets(line: string): string {
  return secrets.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line)
}

/**
 * A log that stays readable, and short, when everything fails at once: what was logged for one path is counted for the
 * others, not repeated. Continuation lines (a stack) are treated like the line before.
 * @returns writes a line of a process
 */
export function boundedLog({ write, quietFor = 60_000 }: LogOptions): (source: string, line: string) => void {
  const kinds = new LRUCache<string, { more: number }>({ max: maxKinds })
  const isSilent = new Map<string, boolean>()

  const isNew = (kind: string, source: string, line: string) => {
    const known = kinds.get(kind)
    if (known) {
      known.more += 1
      return false
    }
    const said = { more: 0 }
    kinds.set(kind, said)
    setTimeout(() => {
      if (kinds.peek(kind) === said) kinds.delete(kind)
      if (said.more > 0) write(source, `${line} (and ${said.more} more like it)`)
    }, quietFor).unref()
    return true
  }

  return (source, raw) => {
    const line = withoutSecrets(raw)
    if (/^(?:\s|[}\]])/.test(raw)) {
      if (!isSilent.get(source)) write(source, line)
      return
    }
    const kind = line.replaceAll(/\/[^\s:,]+/g, '/…').replaceAll(/\(request [\da-f]+\)/g, '')
    const isSaid = isNew(`${source} ${kind}`, source, line)
    isSilent.set(source, !isSaid)
    if (isSaid) write(source, line)
  }
}
