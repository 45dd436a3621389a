import { consentRecord } from './documents/consent-record'
import { country } from './documents/country'
import { napDocument } from './documents/nap-document'
import { outcome } from './documents/outcome'
import { page } from './documents/page'
import { partner } from './documents/partner'
import { redirect } from './documents/redirect'
import { reviewLink } from './documents/review-link'
import { reviewNote } from './documents/review-note'
import { schedule } from './documents/schedule'
import { story } from './documents/story'
import { workflow, workflowRequest } from './documents/workflow'
import { objectTypes } from './objects'
import { siteSettings } from './singletons/site-settings'

/** The kinds of fields that `sanity-plugin-internationalized-array` is to make in all languages. */
export const internationalizedFieldTypes = ['string', 'text']

/** Every type of content that editors and the site know. */
export const schemaTypes = [
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
  workflow,
  workflowRequest,
  schedule,
  siteSettings,
  ...objectTypes,
]
