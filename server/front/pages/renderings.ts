import type { FinishedPage } from '../answers/finished-page.ts'

export interface RenderingsOptions {
  readonly render: (key: string, version: number) => Promise<FinishedPage>
  /** The content version as it is now. */
  readonly version: () => number
  /** Whether a rendering that began then may never be answered. Milliseconds, as `Date.now`. */
  readonly isLost: (startedAt: number) => boolean
  readonly now: () => number
}

export interface Rendering {
  readonly page: Promise<FinishedPage>
  /** Whether a reader has got an older page instead. */
  isGivenUp: boolean
}

export interface Renderings {
  /** The rendering of a page that shows all that has changed until now; begun where there is none. */
  latest(key: string): Rendering
  /** The same, where there is one. */
  peek(key: string): Rendering | undefined
}

interface Started extends Rendering {
  readonly version: number
  readonly startedAt: number
}

/** One that overtakes an older one. More would only slow each other down. */
const mostAtOnce = 2

/**
 * Renders each page once for all who ask at the same time. One that began before the content changed may show the old
 * content: requests after the change get a newer one. While content changes faster than a page is made, there are two at
 * once, and the next waits, one for all who ask meanwhile.
 */
export function renderings({ render, version, isLost, now }: RenderingsOptions): Renderings {
  const started = new Map<string, readonly Started[]>()
  const waiting = new Map<string, Rendering & { begin: () => void }>()

  const alive = (key: string) => (started.get(key) ?? []).filter(({ startedAt }) => !isLost(startedAt))
  const begin = (key: string): Started => {
    const wanted = version()
    const page = render(key, wanted)
    const rendering: Started = { version: wanted, startedAt: now(), page, isGivenUp: false }
    started.set(key, [...(started.get(key) ?? []), rendering])
    const end = () => {
      const others = (started.get(key) ?? []).filter((other) => other !== rendering)
      if (others.length > 0) started.set(key, others)
      else started.delete(key)
      waiting.get(key)?.begin()
    }
    page.then(end, end)
    return rendering
  }
  const wait = (key: string): Rendering => {
    const { promise: page, resolve } = Promise.withResolvers<FinishedPage>()
    const rendering = {
      page,
      isGivenUp: false,
      begin() {
        waiting.delete(key)
        resolve(begin(key).page)
      },
    }
    waiting.set(key, rendering)
    return rendering
  }
  const hasRoom = (key: string) => alive(key).length < mostAtOnce
  const current = (key: string) => alive(key).find((running) => running.version === version())
  return {
    peek: (key) => (hasRoom(key) ? current(key) : (waiting.get(key) ?? current(key))),
    latest(key) {
      const next = waiting.get(key)
      // Those that it waits for may never end.
      if (next && hasRoom(key)) next.begin()
      return next ?? current(key) ?? (hasRoom(key) ? begin(key) : wait(key))
    },
  }
}
