import { dictionary } from '@/lib/dictionaries'
import { signatoryCount } from '@/lib/content/signatory-count'
import { formatYears } from '@/lib/dates'
import { listPath, pathOf } from '@/lib/routes'
import type { Language } from '@/lib/languages'
import type { EntryPointCounts } from '@/lib/content/page-content'
import { Thread } from '../weave/thread'

interface EntryPointsProps {
  readonly counts: EntryPointCounts
  /** There are more signatories than so many; absent where nobody said so. */
  readonly inAll: number | null | undefined
  readonly language: Language
}

/** What most readers come for: a story, a signatory, the plan, each with a fact about it. */
export function EntryPoints({ counts: { stories, signatories, plan }, inAll, language }: EntryPointsProps) {
  const words = dictionary(language)
  const { places } = words
  const years = formatYears(plan?.period?.from, plan?.period?.until)
  const until = plan?.period?.extendedUntil
  const entries = [
    {
      thread: 1,
      href: listPath(language, 'stories'),
      name: places.entryPoints.story,
      facts: words.stories.count(stories),
    },
    {
      thread: 2,
      href: listPath(language, 'signatories'),
      name: places.entryPoints.signatory,
      facts: signatoryCount(signatories, inAll, language),
    },
    {
      thread: 4,
      href: (plan && pathOf(plan, language)) ?? listPath(language, 'documents'),
      name: places.entryPoints.plan,
      facts: [plan?.cycle && words.signatories.plan(plan.cycle), years, until && words.documents.extended(until)]
        .filter(Boolean)
        .join(', '),
    },
  ]
  return (
    <nav className="entry-points" aria-label={places.entryPoints.label}>
      <ul>
        {entries.map(({ thread, href, name, facts }) => (
          <li key={thread}>
            <Thread number={thread} />
            <a href={href}>{name}</a>
            <small>{facts}</small>
          </li>
        ))}
      </ul>
    </nav>
  )
}
