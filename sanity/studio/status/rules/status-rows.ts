import { when } from '../../../../lib/dutch-time.ts'
import { backupProblem, type SiteStatus } from '../../../../lib/status/site-status.ts'

/** A fact with its name; `isWrong` where somebody has to do something. */
export interface StatusRow {
  readonly name: string
  readonly says: string
  readonly isWrong?: boolean
}

export interface StatusPart {
  readonly title: string
  readonly rows: readonly StatusRow[]
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

/** How a site runs, as it is read. Pure. */
export function statusParts(status: SiteStatus): StatusPart[] {
  const { content, isReady, processes, queues, calls, streams, keptPages } = status
  return [
    {
      title: 'Readers',
      rows: [
        {
          name: 'Pages',
          says: isReady ? `served, ${keptPages} of them in memory` : 'not ready yet',
          isWrong: !isReady,
        },
        { name: 'Content', says: contentSentence(content), isWrong: content.isAway || !content.isFollowed },
        { name: 'Open streams', says: String(streams) },
      ],
    },
    { title: 'Backups', rows: backupRows(status) },
    { title: 'Processes', rows: processes.map(({ name, memory }) => ({ name, says: megabytes(memory) })) },
    { title: 'What waits', rows: queues.map(({ name, count }) => ({ name, says: String(count) })) },
    {
      title: 'Calls to the content API since the start',
      rows: calls.map(({ name, count }) => ({ name, says: String(count) })),
    },
    {
      title: 'Version',
      rows: [
        { name: 'Site', says: status.version },
        { name: 'Node', says: status.node },
        { name: 'Running since', says: when(status.since) },
      ],
    },
  ]
}

function contentSentence({ backend, isAway, isFollowed }: SiteStatus['content']): string {
  const where = backend === 'lake' ? 'the embedded lake' : 'hosted Sanity'
  if (isAway) return `${where} does not answer; readers get what is kept`
  return isFollowed ? `${where}, every change is followed` : `${where}, changes are not heard of as they happen`
}

function backupRows({ backups, content, asOf }: SiteStatus): StatusRow[] {
  if (!backups)
    return [
      content.backend === 'hosted'
        ? { name: 'Backups', says: 'made by Sanity, as the plan says' }
        : { name: 'Backups', says: 'the site makes none by itself: set BACKUP_DIR', isWrong: true },
    ]
  const problem = backupProblem(backups, asOf)
  return [
    { name: 'Newest', says: backups.newest ? when(backups.newest) : 'none' },
    { name: 'Every', says: `${backups.everyHours} hours` },
    ...(problem ? [{ name: 'Problem', says: problem, isWrong: true }] : []),
  ]
}
