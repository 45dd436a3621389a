import type { SentRemark } from '@/lib/review/remarks/sent-remark'
import { markSeen } from '@/sanity/review/mark-seen'
import { openLink } from '@/sanity/review/open-link'
import { openView, type OpenView } from '@/sanity/review/open-view'
import type { ReviewContent } from '@/sanity/review/review-client'
import { spendView } from '@/sanity/review/spend-view'

/** A link that its reader has opened, with its first text before her. */
export async function opened(token: string, content: ReviewContent): Promise<{ open: OpenView; key: string }> {
  const link = await openLink(token, content)
  const key = link && (await spendView(link, 'en', content))
  const first = key && (await openView(token, key, content))
  if (!first) throw new Error('The link does not work.')
  await markSeen(first.view, first.texts[0], content)
  const open = await openView(token, key, content)
  if (!open) throw new Error('The link does not work any more.')
  return { open, key }
}

/** A remark on the whole of the first text, as its form sends it. */
export const sentBy = ({ texts }: OpenView, more: Partial<SentRemark> = {}, text = 'Very good') => ({
  typed: { text, name: 'Fatima', verdict: 'comment', trap: '' },
  isDecision: false,
  formId: crypto.randomUUID(),
  revision: texts[0].document._rev,
  block: null,
  frame: 'ar' as const,
  ...more,
})
