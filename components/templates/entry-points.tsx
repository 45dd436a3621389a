import { dictionary } from '@/lib/dictionaries'
import { formatYears } from '@/lib/dates'
import { listPath, pathOf } from '@/lib/routes'
import type { Language } from '@/lib/languages'
import type { Ways } from '../content'
import { Thread } from '../weave/thread'

interface WaysInProps {
  readonly ways: Ways
  readonly language: Language
}

/** What people come for: a story, a signatory, the plan. Each says what is behind it. */
export function WaysIn({ ways: { stories, signatories, plan }, language }: WaysInProps) {
  const words = dictionary(language)
  const { places } = words
  const years = formatYears(plan?.period?.from, plan?.period?.until)
  const until = plan?.period?.extendedUntil
  const ways = [
    { thread: 1, href: listPath(language, 'stories'), name: places.ways.story, facts: words.stories.count(stories) },
    {
      thread: 2,
      href: listPath(language, 'signatories'),
      name: places.ways.signatory,
      facts: words.signatories.count(signatories),
    },
    {
      thread: 4,
      href: (plan && pathOf(plan, language)) ?? listPath(language, 'documents'),
      name: places.ways.plan,
      facts: [plan?.cycle && words.signatories.plan(plan.cycle), years, until && words.documents.extended(until)]
        .filter(Boolean)
        .join(', '),
    },
  ]
  return (
    <nav className="ways-in" aria-label={places.ways.label}>
      <ul>
        {ways.map(({ thread, href, name, facts }) => (
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
