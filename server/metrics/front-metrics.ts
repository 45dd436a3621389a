import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { FrontFigures } from '../front/site/front-figures.ts'

export interface FrontMetrics {
  /** Something was rendered, or could not be, in so many milliseconds. */
  onRendered(milliseconds: number, isRendered: boolean): void
  /** Something that was withdrawn is given to nobody any more, so many milliseconds after it was heard of. */
  onWithdrawal(milliseconds: number): void
}

export interface WatchedFront {
  figures(): FrontFigures
  /** Whether the content API did not answer when it was asked last; absent where it is not asked. */
  readonly isAway: (() => boolean) | undefined
  /** Whether every change is heard of as it happens. */
  isFollowing(): boolean
}

/** The metrics of a front: counts are read from it when somebody asks, what takes time is told as it happens. */
export function frontMetrics(registry: Registry, front: () => WatchedFront): FrontMetrics {
  const registers = [registry]
  const total = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: (figures: FrontFigures) => readonly (readonly [Record<Label, string>, number])[],
  ) =>
    new Counter({
      name: `nap1325_${name}_total`,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        this.reset()
        for (const [labels, count] of read(front().figures())) this.inc(labels, count)
      },
    })
  const level = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: (watched: WatchedFront) => readonly (readonly [Record<Label, string>, number])[],
  ) =>
    new Gauge({
      name: `nap1325_${name}`,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        for (const [labels, value] of read(front())) this.set(labels, value)
      },
    })

  total('answers', 'Answers, by kind of address and class of status.', ['kind', 'status'], ({ answers }) =>
    answers.map(({ kind, status, count }) => [{ kind, status }, count]),
  )
  total('pages', 'Requests for pages, answered from memory at once or waited for.', ['how'], ({ pages }) => [
    [{ how: 'at_once' }, pages.atOnce],
    [{ how: 'waited' }, pages.waited],
  ])
  total('sign_in_requests', 'Requests that sign somebody in at the embedded lake.', ['outcome'], ({ signIns }) => [
    [{ outcome: 'accepted' }, signIns.accepted],
    [{ outcome: 'refused' }, signIns.refused],
  ])
  total('limited', 'Requests refused because too much was in progress.', ['limit'], ({ limits }) =>
    limits.map(({ name, refused }) => [{ limit: name }, refused]),
  )
  level(
    'in_progress',
    'Requests in progress, by limit; `stream` are event streams and WebSockets.',
    ['limit'],
    (watched) => watched.figures().limits.map(({ name, inProgress }) => [{ limit: name }, inProgress]),
  )
  level('renderings_waiting', 'Pages that wait to be rendered, by lane.', ['lane'], (watched) =>
    Object.entries(watched.figures().waiting).map(([lane, count]) => [{ lane }, count]),
  )
  level('kept_pages', 'Finished pages in memory.', [], (watched) => [[{}, watched.figures().kept.pages]])
  level('kept_bytes', 'What they take.', [], (watched) => [[{}, watched.figures().kept.bytes]])
  level('content_api_away', 'Whether the content API did not answer when it was asked last.', [], ({ isAway }) =>
    isAway ? [[{}, Number(isAway())]] : [],
  )
  level('changes_followed', 'Whether every change of content is heard of as it happens.', [], (watched) => [
    [{}, Number(watched.isFollowing())],
  ])

  const renderings = new Histogram({
    name: 'nap1325_rendering_seconds',
    help: 'How long pages take to be rendered.',
    labelNames: ['outcome'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const withdrawals = new Histogram({
    name: 'nap1325_withdrawal_seconds',
    help: 'From the news that consent may have ended until what was withdrawn is given to nobody.',
    buckets: [0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const lastWithdrawal = new Gauge({
    name: 'nap1325_last_withdrawal_timestamp_seconds',
    help: 'When this process last withdrew something; 0 when it has not.',
    registers,
  })
  return {
    onRendered: (milliseconds, isRendered) =>
      renderings.observe({ outcome: isRendered ? 'rendered' : 'failed' }, milliseconds / 1000),
    onWithdrawal(milliseconds) {
      withdrawals.observe(milliseconds / 1000)
      lastWithdrawal.setToCurrentTime()
    },
  }
}
