import { LockIcon } from '@sanity/icons/Lock'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { MissingConsent } from './missing-consent.tsx'
import { useConsentProblems } from '../queries/use-consent-problems.ts'
import { say } from '../../parts/say.ts'

/**
 * “Publish” for stories: says what is missing while no consent covers it, and publishes when one does. The site's own
 * queries refuse such a story too, however it was written.
 */
export function publishWithConsent(publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish: DocumentActionComponent = (props) => {
    const original = publish(props)
    const { problems, originalId } = useConsentProblems(props.id, props.draft ?? props.published)
    const [isOpen, setOpen] = useState(false)
    const close = () => setOpen(false)
    if (original === null || problems?.length === 0) return original
    if (problems === null) return { ...original, disabled: true, title: say('Looking up who agreed…') }
    return {
      label: say('Publish'),
      icon: LockIcon,
      tone: 'caution',
      title: say('Not yet: something is missing'),
      onHandle: () => setOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: say('This story cannot be published yet'),
        width: 'small',
        onClose: close,
        content: <MissingConsent problems={problems} originalId={originalId} onLeave={close} />,
      },
    }
  }
  usePublish.action = 'publish'
  return usePublish
}
