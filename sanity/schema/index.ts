import type { SchemaTypeDefinition } from 'sanity'
import { consentAnswer } from './documents/consent-answer.ts'
import { consentRecord } from './documents/consent-record.ts'
import { country } from './documents/country.ts'
import { inboxChoice } from './documents/inbox-choice.ts'
import { napDocument } from './documents/nap-document.ts'
import { mailNotice } from './documents/mail-notice.ts'
import { outcome } from './documents/outcome.ts'
import { page } from './documents/page.ts'
import { partner } from './documents/partner.ts'
import { redirect } from './documents/redirect.ts'
import { reviewLink } from './documents/review-link.ts'
import { reviewNote } from './documents/review-note.ts'
import { reviewView } from './documents/review-view.ts'
import { reviewWords } from './documents/review-words.ts'
import { schedule } from './documents/schedule.ts'
import { takedownRequest } from './documents/takedown-request.ts'
import { story } from './documents/story.ts'
import { workflow, workflowRequest } from './documents/workflow.ts'
import { objectTypes } from './objects/index.ts'
import { withSafePreview } from './safe-preview.ts'
import { siteSettings } from './singletons/site-settings.ts'

/** The kinds of fields that `sanity-plugin-internationalized-array` is to make in all languages. */
export const internationalizedFieldTypes = ['string', 'text']

/** Every type of content that editors and the site know. */
export const schemaTypes: SchemaTypeDefinition[] = [
  story,
  page,
  partner,
  napDocument,
  outcome,
  country,
  redirect,
  consentRecord,
  reviewLink,
  reviewNote,
  takedownRequest,
  reviewView,
  consentAnswer,
  reviewWords,
  mailNotice,
  inboxChoice,
  workflow,
  workflowRequest,
  schedule,
  siteSettings,
  ...objectTypes,
].map(withSafePreview)
