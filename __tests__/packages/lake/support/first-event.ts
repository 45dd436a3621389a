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
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('event:')) text += (await reader?.read())?.value ?? ''
  leaving.abort()
  return /event: ?(\w+)/.exec(text)?.[1]
}
