import type { DocumentActionComponent, DocumentActionsContext } from 'sanity'
import { factsOf } from '../../lib/content/document-types.ts'
import { useViewAction } from './appearance/ui/view-action.ts'
import type { StudioSettings } from './connection/settings.ts'
import { publishWithConsent } from './consent/ui/publish-with-consent.tsx'
import { useWithdrawAction } from './consent/ui/withdraw-action.tsx'
import { actionsFor } from './menus/rules/offered.ts'
import { publishWithRedirects } from './redirects/ui/publish-with-redirects.tsx'
import { shareAction } from './review/ui/share-action.tsx'
import { scheduleAction } from './schedule/ui/schedule-action.tsx'
import { duplicateAsNew } from './translation/ui/duplicate-as-new.ts'
import { approveAction } from './workflow/ui/approve-action.tsx'
import { useAskChangesAction } from './workflow/ui/ask-changes-action.tsx'
import { publishWithApproval } from './workflow/ui/publish-with-approval.tsx'
import { useSendAction } from './workflow/ui/send-action.tsx'

type Wrap = (publish: DocumentActionComponent) => DocumentActionComponent

/**
 * The checks around “Publish” of a type, innermost first. The outermost runs first, so what concerns people's safety comes
 * last in this list.
 */
function publishWraps(type: string): readonly Wrap[] {
  const facts = factsOf(type)
  return [
    ...(facts?.hasSlug ? [publishWithRedirects] : []),
    ...(facts?.isReviewed ? [publishWithApproval] : []),
    ...(type === 'story' ? [publishWithConsent] : []),
  ]
}

/**
 * The actions of a document. The first becomes the button: the next step of its review where approval is needed,
 * “Publish” for everything else.
 */
export function documentActions({
  needsSecondPerson,
  hasUpkeep,
  sendsMail,
}: Pick<StudioSettings, 'needsSecondPerson' | 'hasUpkeep' | 'sendsMail'>) {
  const share = shareAction(sendsMail)
  const review = [approveAction(needsSecondPerson), useSendAction]
  const scheduling = [scheduleAction('publish', hasUpkeep), scheduleAction('unpublish', hasUpkeep)]
  return (
    actions: DocumentActionComponent[],
    { schemaType, versionType }: Pick<DocumentActionsContext, 'schemaType' | 'versionType'>,
  ): DocumentActionComponent[] => {
    const facts = factsOf(schemaType)
    const wraps = publishWraps(schemaType)
    const offered = actionsFor(schemaType, actions).map((action) => {
      if (action.action === 'duplicate') return duplicateAsNew(action)
      return action.action === 'publish' ? wraps.reduce((publish, wrap) => wrap(publish), action) : action
    })
    const isReviewed = facts?.isReviewed && versionType !== 'published'
    return [
      ...(isReviewed && facts.needsApproval ? review : []),
      ...offered,
      ...(isReviewed && !facts.needsApproval ? review : []),
      ...(isReviewed ? [useAskChangesAction, ...scheduling] : []),
      ...(facts?.isPublic ? [useViewAction] : []),
      ...(facts?.isReviewed ? [share] : []),
      ...(schemaType === 'story' ? [useWithdrawAction] : []),
    ]
  }
}
