import { endsSoonFilter, noticeDays } from '../../../../lib/consent/deadline.ts'
import { covered } from '../../../../lib/consent/readers-filter.ts'
import { readersParams } from '../../../../lib/consent/readers-params.ts'
import type { DocumentType } from '../../../../lib/content/document-types.ts'
import { dutchDay } from '../../../../lib/dutch-time.ts'
import type { StoryLanguage } from '../../../../lib/languages.ts'
import { languageName } from '../../../../lib/words.ts'

/** A list of the desk: documents of one type that a filter picks, in the perspective `raw`. */
export interface DeskList {
  readonly title: string
  readonly type: DocumentType
  /** GROQ, beside the type. */
  readonly filter: string
  readonly params?: Readonly<Record<string, unknown>>
  /** The template that “Create new” uses in this list; none means that nothing is made here. */
  readonly template?: string
}

/** The stories, or the pages, of one language. */
export function textsIn(language: StoryLanguage, type: 'story' | 'page'): DeskList {
  return {
    title: `${type === 'story' ? 'Stories' : 'Pages'} in ${languageName(language, 'en')}`,
    type,
    filter: 'language == $language',
    params: { language },
    template: `${type}-${language}`,
  }
}

/** Stories that readers do not see, since no consent covers them now. */
export const notCovered = (now: Date): DeskList => ({
  title: 'Stories not covered by consent',
  type: 'story',
  filter: `!${covered}`,
  params: { ...readersParams(now) },
})

/** Stories that were to be looked at again by a day that is past in the Netherlands. */
export const lookAgain = (now: Date): DeskList => ({
  title: 'To be looked at again',
  type: 'story',
  filter: 'reviewBy < $today',
  params: { today: dutchDay(now) },
})

/** Translations that nobody has confirmed. */
export const toConfirm = (type: 'story' | 'page'): DeskList => ({
  title: type === 'story' ? 'Translated stories to confirm' : 'Translated pages to confirm',
  type,
  filter: 'translationStatus == "toBeConfirmed"',
})

/** Stories that no consent record belongs to. Translations share that of their original. */
export const withoutRecord: DeskList = {
  title: 'Stories without a record',
  type: 'story',
  filter: '!defined(translationOf) && count(*[_type == "consentRecord" && story._ref == ^._id]) == 0',
}

/** Consent that ends soon, or has ended: somebody has to be asked again. */
export const endingSoon: DeskList = {
  title: `Consent ends within ${noticeDays} days`,
  type: 'consentRecord',
  filter: endsSoonFilter,
}

/** Drafts of stories that nobody was asked to look at. */
export const inProgress: DeskList = {
  title: 'In progress',
  type: 'story',
  filter: `_id in path("drafts.**")
  && count(*[_type == "workflowRequest" && subject._ref == string::split(^._id, "drafts.")[1]]) == 0`,
}

/** A list of records about texts, each of which opens the text. */
export interface RecordList extends DeskList {
  readonly title: 'In review' | 'Changes asked' | 'Approved' | 'Scheduled'
  /** The date by which they are ordered, the oldest first. */
  readonly orderBy: '_updatedAt' | 'at'
}

/** The stages of review and publication, in their order. */
export const recordLists: readonly RecordList[] = [
  { title: 'In review', type: 'workflowRequest', filter: 'true', orderBy: '_updatedAt' },
  {
    title: 'Changes asked',
    type: 'workflow',
    filter: 'decision == "changesAsked" && count(*[_type == "workflowRequest" && subject._ref == ^.subject._ref]) == 0',
    orderBy: '_updatedAt',
  },
  {
    title: 'Approved',
    type: 'workflow',
    filter: 'decision == "approved" && revision in *[_id == "drafts." + ^.subject._ref]._rev',
    orderBy: '_updatedAt',
  },
  { title: 'Scheduled', type: 'schedule', filter: 'state in ["pending", "refused"]', orderBy: 'at' },
]
