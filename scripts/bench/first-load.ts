import type { Page } from '@playwright/test'

export interface FirstLoad {
  readonly requests: number
  /** Of scripts, unpacked: how they are packed is the server's matter. */
  readonly scriptBytes: number
  /** Until the first list can be used. Milliseconds. */
  readonly time: number
  /** Origins that were asked besides our own. */
  readonly elsewhere: readonly string[]
}

/** Opens Studio's lists as somebody who is signed in and has never opened them in this browser. */
export async function firstLoad(page: Page, url: string): Promise<FirstLoad> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  const scripts = new Set<string>()
  const asked: string[] = []
  let scriptBytes = 0
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (!request.url.startsWith('http')) return
    asked.push(request.url)
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (scripts.has(requestId)) scriptBytes += dataLength
  })
  const began = performance.now()
  await page.goto(`${url}/studio/structure`)
  await page.getByTestId('pane-content').first().waitFor({ timeout: 120_000 })
  const time = performance.now() - began
  // What is still on its way belongs to it.
  await page.waitForTimeout(2_000)
  await session.detach()
  const isElsewhere = (address: string) => new URL(address).hostname !== 'localhost'
  return {
    requests: asked.length,
    scriptBytes,
    time: Math.round(time),
    elsewhere: [...new Set(asked.filter(isElsewhere).map((address) => new URL(address).origin))],
  }
}
