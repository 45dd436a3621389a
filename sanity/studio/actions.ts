import type { DocumentActionComponent, DocumentActionsContext } from 'sanity'
import { reviewedTypes } from '../../lib/workflow/review-status'
import { publishWithConsent } from './consent/ui/publish-with-consent'
import { useWithdrawAction } from './consent/ui/withdraw-action'
import { previewLinkTypes, usePreviewLinkAction } from './preview-link/ui/preview-link-action'
import { addressedTypes, publishWithRedirects } from './redirects/ui/publish-with-redirects'
import { scheduleAction } from './schedule/ui/schedule-action'
import type { StudioSettings } from './connection/settings'
import { actionsFor } from './menus/rules/offered'
import { approveAction } from './workflow/ui/approve-action'
import { useAskChangesAction } from './workflow/ui/ask-changes-action'
import { publishWithApproval } from './workflow/ui/publish-with-approval'
import { useSendAction } from './workflow/ui/send-action'

type Wrap = (publish: DocumentActionComponent) => DocumentActionComponent

/**
 * What stands between the button and the publishing of a type, innermost first. Who wraps later is asked earlier, so
 * what concerns people's safety comes last.
 */
function publishWraps(type: string): readonly Wrap[] {
  return [
    ...(addressedTypes.has(type) ? [publishWithRedirects] : []),
    ...(reviewedTypes.has(type) ? [publishWithApproval] : []),
    ...(type === 'story' ? [publishWithConsent] : []),
  ]
}

/**
 * The actions of a document. The first that is offered stands on the button: for a story what comes next on its way,
 * for everything else “Publish”.
 */
export function documentActions({
  needsSecondPerson,
  hasUpkeep,
}: Pick<StudioSettings, 'needsSecondPerson' | 'hasUpkeep'>) {
  const approve = approveAction(needsSecondPerson)
  const scheduling = [scheduleAction('publish', hasUpkeep), scheduleAction('unpublish', hasUpkeep)]
  return (
    actions: DocumentActionComponent[],
    { schemaType, versionType }: Pick<DocumentActionsContext, 'schemaType' | 'versionType'>,
  ): DocumentActionComponent[] => {
    const wraps = publishWraps(schemaType)
    const offered = actionsFor(schemaType, actions).map((action) =>
      action.action === 'publish' ? wraps.reduce((publish, wrap) => wrap(publish), action) : action,
    )
    const isReviewed = reviewedTypes.has(schemaType) && versionType !== 'published'
    const next = isReviewed && schemaType === 'story' ? [approve, useSendAction] : []
    const later = isReviewed && schemaType !== 'story' ? [approve, useSendAction] : []
    return [
      ...next,
      ...offered,
      ...later,
      ...(isReviewed ? [useAskChangesAction, ...scheduling] : []),
      ...(previewLinkTypes.has(schemaType) ? [usePreviewLinkAction] : []),
      ...(schemaType === 'story' ? [useWithdrawAction] : []),
    ]
  }
}
