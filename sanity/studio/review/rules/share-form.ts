import {
  isStoryLanguage,
  languages,
  type StoryLanguage,
  isFrameLanguage,
  type FrameLanguage,
} from '../../../../lib/languages.ts'
import { DEFAULT_LINK_DAYS, MAX_LINK_DAYS, MAX_VIEW_LIMIT, type LinkRight } from '../../../../lib/review/link-rules.ts'
import { say } from '../../parts/say.ts'

/** What somebody filled in to share a text, as it was typed. */
export interface ShareForm {
  readonly madeFor: string
  readonly languages: readonly StoryLanguage[]
  readonly frameLanguage: FrameLanguage
  readonly days: string
  readonly viewLimit: string
  readonly may: readonly LinkRight[]
}

/** A link that can be made. */
export interface NewLink {
  readonly madeFor: string
  readonly languages: readonly StoryLanguage[]
  readonly frameLanguage: FrameLanguage
  readonly days: number
  readonly viewLimit: number | null
  readonly may: readonly LinkRight[]
}

/** What a link is for, and in which language; a document that has all languages in itself has none. */
export interface ShareSubject {
  readonly type: string
  readonly language?: unknown
}

const LONGEST_NAME = 120

/** The form as it is opened: the text's own language, or all of them where one document has them all. */
export function startShareForm({ language }: ShareSubject): ShareForm {
  return {
    madeFor: '',
    languages: isStoryLanguage(language) ? [language] : languages.map(({ id }) => id),
    frameLanguage: isFrameLanguage(language) ? language : 'en',
    days: String(DEFAULT_LINK_DAYS),
    viewLimit: '',
    may: ['comment', 'decide'],
  }
}

/** What a link to this type may offer: consent is about a story. */
export function rightsFor(type: string): readonly LinkRight[] {
  return type === 'story' ? ['comment', 'decide', 'consent'] : ['comment', 'decide']
}

/** The link that a form describes, or a sentence for each answer that has to be another. */
export function readShareForm(
  form: ShareForm,
  { type }: ShareSubject,
): { readonly link: NewLink } | { readonly problems: readonly string[] } {
  const madeFor = form.madeFor.trim().replaceAll(/\s+/gu, ' ')
  const days = wholeNumber(form.days)
  const viewLimit = form.viewLimit.trim() === '' ? null : wholeNumber(form.viewLimit)
  const problems = [
    madeFor === '' && say('Write for whom the link is: a role or an organisation is enough.'),
    madeFor.length > LONGEST_NAME &&
      say('Describe for whom it is in at most {most} characters.', { most: LONGEST_NAME }),
    form.languages.length === 0 && say('Choose at least one text that the link opens.'),
    !(days >= 1 && days <= MAX_LINK_DAYS) &&
      say('Write for how many days it works: a whole number from 1 to {most}.', { most: MAX_LINK_DAYS }),
    viewLimit !== null &&
      !(viewLimit >= 1 && viewLimit <= MAX_VIEW_LIMIT) &&
      say('Write how often it can be opened, from 1 to {most}, or leave it empty for no limit.', {
        most: MAX_VIEW_LIMIT,
      }),
  ].filter((problem) => problem !== false)
  const may = form.may.filter((right) => rightsFor(type).includes(right))
  const { frameLanguage } = form
  return problems.length > 0
    ? { problems }
    : { link: { madeFor, languages: form.languages, frameLanguage, days, viewLimit, may } }
}

const wholeNumber = (typed: string) => (/^\s*\d{1,6}\s*$/u.test(typed) ? Number(typed) : Number.NaN)
