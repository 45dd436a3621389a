import { addresses } from './checks/addresses.ts'
import { consent } from './checks/consent.ts'
import { documentFacts } from './checks/documents.ts'
import { deadLinks, linkTexts } from './checks/links.ts'
import { missingAlt, unusedAssets } from './checks/pictures.ts'
import { readability } from './checks/readability.ts'
import { brokenReferences, unpublishedReferences } from './checks/references.ts'
import { overdueReviews } from './checks/reviews.ts'
import { translations } from './checks/translations.ts'
import { about } from './content/about.ts'
import type { Check, Finding, HealthContent, WholeCheck } from './content/finding.ts'
import { messageOf } from '../../lib/message-of.ts'

interface NamedCheck {
  readonly name: string
  readonly title: string
  readonly run: WholeCheck
}

/** Asks each published document. One that a check cannot read is a finding itself, and hides no other. */
const ofEach =
  (check: Check): WholeCheck =>
  (content) => {
    const look = check(content)
    return [...content.published.values()].flatMap((document) => {
      try {
        return look(document)
      } catch (error) {
        return [about(document, { urgency: 'mend', message: unread(error) })]
      }
    })
  }

const unread = (error: unknown) =>
  `This document could not be looked at (${messageOf(error)}). Something in it is not as it should be: open it, or restore an earlier version.`

/** Every look at the content, in the order of the list: the one place to which a new one is added. */
const checks: readonly NamedCheck[] = [
  { name: 'consent', title: 'Consent', run: ofEach(consent) },
  { name: 'reviews', title: 'To be looked at again', run: ofEach(overdueReviews) },
  { name: 'references', title: 'Broken references', run: ofEach(brokenReferences) },
  { name: 'addresses', title: 'Web addresses', run: ofEach(addresses) },
  { name: 'unpublished', title: 'References to what is not published', run: ofEach(unpublishedReferences) },
  { name: 'alt', title: 'Pictures without words', run: ofEach(missingAlt) },
  { name: 'link-texts', title: 'Words of links and headings', run: ofEach(linkTexts) },
  { name: 'dead-links', title: 'Links to other sites', run: ofEach(deadLinks) },
  { name: 'documents', title: 'Documents', run: ofEach(documentFacts) },
  { name: 'translations', title: 'Translations', run: ofEach(translations) },
  { name: 'readability', title: 'Hard to read', run: ofEach(readability) },
  { name: 'assets', title: 'Unused pictures and files', run: unusedAssets },
]

/** What one check found. */
export interface CheckResult {
  readonly name: string
  readonly title: string
  readonly findings: readonly Finding[]
}

/** Runs all checks, each alone; those that found nothing are in the result too, with an empty list. */
export function checkContent(content: HealthContent): CheckResult[] {
  return checks.map((check) => ({
    name: check.name,
    title: check.title,
    findings: alone(check, content).toSorted((a, b) => order[a.urgency] - order[b.urgency]),
  }))
}

/** One that fails as a whole says so in its own list. */
function alone({ name, title, run }: NamedCheck, content: HealthContent): readonly Finding[] {
  try {
    return run(content)
  } catch (error) {
    const message = `This could not be looked at (${messageOf(error)}). The other checks were made.`
    return [{ urgency: 'mend', documentId: name, type: '', title, path: '', message }]
  }
}

const order = { mend: 0, look: 1 }

/** How many findings of an urgency there are. */
export function count(results: readonly CheckResult[], urgency: Finding['urgency']): number {
  return results.reduce((sum, { findings }) => sum + findings.filter((each) => each.urgency === urgency).length, 0)
}
