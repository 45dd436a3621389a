/**
 * The name of the first event that a listener is sent.
 * @param options of its address
 * @param lastEventId what it heard last, as one says it that was away
 */
export async function firstEvent(url: string, options: string, lastEventId?: string): Promise<string | undefined> {
  const leaving = new AbortController()
  const path = `v2026-03-01/data/listen/production?query=${encodeURIComponent('*[_type == "heard"]')}&${options}`
  const headers = new Headers(lastEventId === undefined ? [] : [['last-event-id', lastEventId]])
  const response = await fetch(`${url}/${path}`, { headers, signal: leaving.signal })
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (/event: ?\w+\n/.test(text)) break
  }
  leaving.abort()
  return /event: ?(\w+)/.exec(text)?.[1]
}
