import { ShareIcon } from '@sanity/icons/Share'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { referenceOf } from '../../../../lib/stored.ts'
import { useMay } from '../../parts/use-may.ts'
import { ShareDialog } from './share-dialog.tsx'
import { say } from '../../parts/say.ts'

/**
 * “Share for review”: shows this text to somebody without an account, who may answer.
 * @param sendsMail whether the site can send links by mail
 */
export function shareAction(sendsMail: boolean): DocumentActionComponent {
  return function useShareAction({ id, type, draft, published }) {
    const mayPublish = useMay('publish', { id, type })
    const [isOpen, setOpen] = useState(false)
    const document = draft ?? published
    return {
      label: say('Share for review'),
      icon: ShareIcon,
      disabled: !document || !mayPublish,
      title: sentence(Boolean(document), mayPublish),
      onHandle: () => setOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: say('Share for review'),
        width: 'medium',
        onClose: () => setOpen(false),
        content: (
          <ShareDialog
            documentId={id}
            original={referenceOf(document?.translationOf) ?? id}
            subject={{ type, language: document?.language }}
            sendsMail={sendsMail}
          />
        ),
      },
    }
  }
}

function sentence(exists: boolean, mayPublish: boolean): string {
  if (!exists) return say('Write something first')
  return mayPublish
    ? say('A link by which somebody without an account reads this text, and answers')
    : say('Whoever may publish decides who sees a draft: ask an editor')
}
