/** What the lake says about one of the streams in a WebSocket. */
export type Frame =
  | { readonly kind: 'head'; readonly id: string; readonly status: number; readonly headers: Record<string, string> }
  | { readonly kind: 'chunk'; readonly id: string; readonly text: string }
  | { readonly kind: 'end'; readonly id: string }

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textValues(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
}

/** Reads one message, or `undefined` for anything that is not one of ours: a newer lake may say more. */
export function readFrame(data: unknown): Frame | undefined {
  const value: unknown = typeof data === 'string' ? JSON.parse(data) : undefined
  if (!isRecord(value) || typeof value.id !== 'string') return undefined
  const { id, status, headers, chunk, end } = value
  if (typeof status === 'number') return { kind: 'head', id, status, headers: textValues(headers) }
  if (typeof chunk === 'string') return { kind: 'chunk', id, text: chunk }
  return end === true ? { kind: 'end', id } : undefined
}
