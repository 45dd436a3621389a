import type { DocumentBadgeDescription } from 'sanity'
import { factsOf } from '../../../../lib/content/document-types.ts'
import { titleOf } from '../../../../lib/content/title-of.ts'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import type { Work } from '../../parts/work.ts'
import { REVIEWERS } from './reviewers.ts'
import { say } from '../../parts/say.ts'
import { whenSaid } from '../../parts/in-words.ts'

interface OpenNote {
  readonly subject: string | null
  readonly decision: string | null
}

interface LatestNote {
  readonly at: string
  readonly text: {
    readonly _id: string
    readonly _type: string
    readonly title: unknown
    readonly name: unknown
    readonly language: string | null
  } | null
}

/** What nobody has dealt with yet. */
export interface OpenNotes {
  readonly all: readonly OpenNote[]
  readonly latest: readonly LatestNote[]
}

export interface OpenCounts {
  readonly remarks: number
  readonly approved: number
  readonly changesAsked: number
}

/** What is open of one text, by its published id. */
export function openCountsOf(notes: OpenNotes | undefined, id: string): OpenCounts {
  const decisions = (notes?.all ?? []).filter(({ subject }) => subject === id).map(({ decision }) => decision)
  const count = (wanted: string) => decisions.filter((decision) => decision === wanted).length
  const [approved, changesAsked] = [count('approved'), count('changesAsked')]
  return { approved, changesAsked, remarks: decisions.length - approved - changesAsked }
}

/** `changes asked, approved, 2 remarks`; empty when nothing is open. */
export function openSentence({ remarks, approved, changesAsked }: OpenCounts): string {
  const parts = [
    changesAsked > 0 && say('changes asked'),
    approved > 0 && say('approved'),
    remarks > 0 && (remarks === 1 ? say('1 remark') : say('{count} remarks', { count: remarks })),
  ]
  return parts.filter(Boolean).join(', ')
}

/** The badge at the foot of a form, `null` when nothing is open. */
export function openBadge(counts: OpenCounts): DocumentBadgeDescription | null {
  const sentence = openSentence(counts)
  if (!sentence) return null
  const color = counts.changesAsked > 0 ? 'warning' : 'primary'
  return {
    label: say('Reviewers: {counts}', { counts: sentence }),
    color,
    title: say('What they said stands under “Reviewers”, at the top right'),
  }
}

const MOST_TEXTS = 8

/** The texts with something open, the latest first, as a list of what waits. A text that is gone is left out. */
export function openWork(notes: OpenNotes): Work[] {
  const seen = new Set<string>()
  const latest = notes.latest.flatMap(({ at, text }) => {
    const id = text && publishedIdOf(text._id)
    if (!id || seen.has(id)) return []
    seen.add(id)
    const kind = [say(factsOf(text._type)?.label ?? text._type), text.language?.toUpperCase()]
      .filter(Boolean)
      .join(', ')
    const remark = `${kind} · ${say('{counts} by link, last {moment}', { counts: openSentence(openCountsOf(notes, id)), moment: whenSaid(at) })}`
    const title = titleOf({ _id: id, title: text.title, name: text.name })
    return [{ id, type: text._type, inspect: REVIEWERS, title, remark }]
  })
  return latest.slice(0, MOST_TEXTS)
}
