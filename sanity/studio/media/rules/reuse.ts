import { consentProblems } from '../../../../lib/consent/consent-problems.ts'
import { includes, isDefined, type Stored } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'
import type { PictureEntry, Use } from './picture.ts'

/** What is known of consent around some pictures. */
export interface KnownConsent {
  /** Records by their ids. One that is not there, or that the caller's role may not read, covers nothing. */
  readonly records: ReadonlyMap<string, Stored>
  /** Ids of pictures that withdrawals took away. */
  readonly withdrawn: ReadonlySet<string>
  /** Epoch milliseconds. */
  readonly now: number
}

/** Somebody in it can be recognised: then it was agreed to for one story, and for nothing else. */
const isRecognisable = ({ places }: Use) => places.some(({ image }) => image.identifiability === 'withConsent')

/**
 * Why a picture may not be put anywhere else, in sentences for editors, each once; empty when it may.
 * @param forRecord the record of the story that it is wanted for: that story, in all of its languages, may have its own again
 */
export function reuseProblems(
  { picture, uses, count }: PictureEntry,
  known: KnownConsent,
  forRecord: string | null = null,
): readonly string[] {
  const isDraftAlone = ({ id }: Use) => !uses.some((use) => use.id === id && use.isPublished)
  const isVouchedFor = uses.some((use) => use.isPublished && problemOfUse(use, known, forRecord) === null)
  /** Somebody begins a story and takes the picture of another: nobody has been asked yet, and nobody else is kept from it. */
  const isOnlyBegun = (use: Use) =>
    use.recordId !== null && !known.records.has(use.recordId) && isDraftAlone(use) && isVouchedFor
  const others = uses.filter((use) => !isOnlyBegun(use))
  const ofItself = [
    known.withdrawn.has(picture.id) &&
      say('Consent for this picture was withdrawn. Delete it, or replace it where it is still used.'),
    count > uses.length && say('It is used in more texts than can be looked through here.'),
  ].filter((problem) => problem !== false)
  return [...new Set([...ofItself, ...others.flatMap((use) => problemOfUse(use, known, forRecord) ?? [])])]
}

function problemOfUse(use: Use, { records, now }: KnownConsent, forRecord: string | null): string | null {
  const { recordId, title, language } = use
  if (recordId === null) return null
  const record = records.get(recordId) ?? null
  if (recordId === forRecord)
    return isDefined(record?.withdrawnOn) ? say('Consent for “{title}” was withdrawn.', { title }) : null
  const [problem] = consentProblems(record, { language, now })
  if (problem) return say('It belongs to “{title}”. {sentence}', { title, sentence: sayMade(problem) })
  if (!includes(record?.uses, 'image'))
    return say('It belongs to “{title}”, whose consent does not include pictures.', { title })
  if (isRecognisable(use))
    return say('Somebody in it can be recognised, who agreed to “{title}” and to nothing else.', { title })
  return null
}

/** Why the pictures of a document may not be changed for others: its consent was withdrawn, or does not include pictures. */
export function targetProblem({ recordId, title }: Use, { records }: KnownConsent): string | null {
  const record = recordId === null ? undefined : records.get(recordId)
  if (!record) return null
  if (isDefined(record.withdrawnOn)) return say('Consent for “{title}” was withdrawn.', { title })
  if (!includes(record.uses, 'image')) return say('The consent for “{title}” does not include pictures.', { title })
  return null
}
