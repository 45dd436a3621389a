import { consent } from './checks/consent.ts'
import { documentFacts } from './checks/documents.ts'
import { deadLinks, linkTexts } from './checks/links.ts'
import { missingAlt, unusedAssets } from './checks/pictures.ts'
import { readability } from './checks/readability.ts'
import { brokenReferences, unpublishedReferences } from './checks/references.ts'
import { overdueReviews } from './checks/reviews.ts'
import { translations } from './checks/translations.ts'
import type { Check, Finding, HealthContent } from './content/finding.ts'

interface NamedCheck {
  readonly name: string
  readonly title: string
  readonly run: Check
}

/** Every look at the content, in the order of the list: the one place to which a new one is added. */
const checks: readonly NamedCheck[] = [
  { name: 'consent', title: 'Consent', run: consent },
  { name: 'reviews', title: 'To be looked at again', run: overdueReviews },
  { name: 'references', title: 'Broken references', run: brokenReferences },
  { name: 'unpublished', title: 'References to what is not published', run: unpublishedReferences },
  { name: 'alt', title: 'Pictures without words', run: missingAlt },
  { name: 'link-texts', title: 'Words of links and headings', run: linkTexts },
  { name: 'dead-links', title: 'Links to other sites', run: deadLinks },
  { name: 'documents', title: 'Documents', run: documentFacts },
  { name: 'translations', title: 'Translations', run: translations },
  { name: 'readability', title: 'Hard to read', run: readability },
  { name: 'assets', title: 'Unused pictures and files', run: unusedAssets },
]

/** What one check found. */
export interface CheckResult {
  readonly name: string
  readonly title: string
  readonly findings: readonly Finding[]
}

/** Runs all checks; those that found nothing are in the result too, with an empty list. */
export function checkContent(content: HealthContent): CheckResult[] {
  return checks.map(({ name, title, run }) => ({
    name,
    title,
    findings: run(content).toSorted((a, b) => order[a.urgency] - order[b.urgency]),
  }))
}

const order = { mend: 0, look: 1 }

/** How many findings of an urgency there are. */
export function count(results: readonly CheckResult[], urgency: Finding['urgency']): number {
  return results.reduce((sum, { findings }) => sum + findings.filter((each) => each.urgency === urgency).length, 0)
}
