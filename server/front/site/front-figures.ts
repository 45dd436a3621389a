import type { ServerResponse } from 'node:http'
import type { RouteKind } from './route-kind.ts'
import type { LimitName } from './site.ts'

/** What a front counts since it began, and what is the case in it now. Numbers alone: of nobody, and of no address. */
export interface FrontFigures {
  /** Answers, by what was asked for and what the status begins with. */
  readonly answers: readonly { readonly kind: RouteKind; readonly status: `${number}xx`; readonly count: number }[]
  /** Requests for pages that were answered at once, from memory, and those for which something had to be waited. */
  readonly pages: { readonly atOnce: number; readonly waited: number }
  /** Requests by which somebody signs in. */
  readonly signIns: { readonly accepted: number; readonly refused: number }
  /** What is in progress, and what was refused since there was too much, by limit. */
  readonly limits: readonly { readonly name: LimitName; readonly inProgress: number; readonly refused: number }[]
  /** Pages that wait to be rendered, by lane. */
  readonly waiting: Readonly<Record<string, number>>
  readonly kept: { readonly pages: number; readonly bytes: number }
}

/** Counts answers. It is on the way of every page: what costs something is done when it is read. */
export function answerTally() {
  const counts = new Map<RouteKind, number[]>()
  const pages = { atOnce: 0, waited: 0 }
  const signIns = { accepted: 0, refused: 0 }
  const count = (kind: RouteKind, { statusCode }: ServerResponse) => {
    const classes = counts.get(kind) ?? [0, 0, 0, 0, 0, 0]
    const index = Math.trunc(statusCode / 100)
    classes[index] = (classes[index] ?? 0) + 1
    counts.set(kind, classes)
  }
  return {
    /** @param work what is left to do of a page; nothing, where it was sent already */
    page(kind: RouteKind, response: ServerResponse, work: Promise<void> | void): Promise<void> | void {
      if (!work) {
        pages.atOnce += 1
        return count(kind, response)
      }
      pages.waited += 1
      response.once('close', () => count(kind, response))
      return work
    },
    other(kind: RouteKind, response: ServerResponse, limit: LimitName | null): void {
      response.once('close', () => {
        count(kind, response)
        if (limit === 'signIn' && kind === 'content') signIns[response.statusCode < 400 ? 'accepted' : 'refused'] += 1
      })
    },
    read: (): Pick<FrontFigures, 'answers' | 'pages' | 'signIns'> => ({
      answers: [...counts].flatMap(([kind, classes]) =>
        classes.flatMap((total, index) => (total > 0 ? [{ kind, status: `${index}xx` as const, count: total }] : [])),
      ),
      pages: { ...pages },
      signIns: { ...signIns },
    }),
  }
}
