import { backupProblem, type SiteStatus } from '../../../../lib/status/site-status.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { sayMade } from '../../parts/say-made.ts'

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
      title: say('Readers'),
      rows: [
        {
          name: say('Pages'),
          says: isReady
            ? say('served, {count} of them in memory', { count: numberSaid(keptPages) })
            : say('not ready yet'),
          isWrong: !isReady,
        },
        { name: say('Content'), says: contentSentence(content), isWrong: content.isAway || !content.isFollowed },
        { name: say('Open streams'), says: String(streams) },
      ],
    },
    { title: say('Backups'), rows: backupRows(status) },
    {
      title: say('Processes'),
      rows: processes.map(({ name, memory }) => ({ name: nameOf(name), says: megabytes(memory) })),
    },
    { title: say('What waits'), rows: queues.map(({ name, count }) => ({ name: nameOf(name), says: String(count) })) },
    {
      title: say('Calls to the content API since the start'),
      rows: calls.map(({ name, count }) => ({ name: nameOf(name), says: String(count) })),
    },
    {
      title: say('Version'),
      rows: [
        { name: say('Site'), says: status.version },
        { name: say('Node'), says: status.node },
        { name: say('Running since'), says: whenSaid(status.since) },
      ],
    },
  ]
}

/** What the site calls its parts, in the words of Studio; one that is new stays as it is called there. */
function nameOf(name: string): string {
  switch (name) {
    case 'pages, renewals':
      return say('pages, renewals')
    case 'pages, firsts':
      return say('pages, firsts')
    case 'pages, choices':
      return say('pages, choices')
    case 'queries of the lake':
      return say('queries of the lake')
    case 'pages':
      return say('pages')
    case 'queries':
      return say('queries')
    case 'others':
      return say('others')
    default:
      return name
  }
}

function contentSentence({ backend, isAway, isFollowed }: SiteStatus['content']): string {
  const where = backend === 'lake' ? say('the embedded lake') : say('hosted Sanity')
  if (isAway) return say('{where} does not answer; readers get what is kept', { where })
  return isFollowed
    ? say('{where}, every change is followed', { where })
    : say('{where}, changes are not heard of as they happen', { where })
}

function backupRows({ backups, content, asOf }: SiteStatus): StatusRow[] {
  if (!backups)
    return [
      content.backend === 'hosted'
        ? { name: say('Backups'), says: say('made by Sanity, as the plan says') }
        : { name: say('Backups'), says: say('the site makes none by itself: set BACKUP_DIR'), isWrong: true },
    ]
  const problem = backupProblem(backups, asOf)
  return [
    { name: say('Newest'), says: backups.newest ? whenSaid(backups.newest) : say('none') },
    { name: say('Every'), says: say('{count} hours', { count: backups.everyHours }) },
    ...(problem ? [{ name: say('Problem'), says: sayMade(problem), isWrong: true }] : []),
  ]
}
