import { ShareIcon } from '@sanity/icons/Share'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { useMay } from '../../parts/use-may.ts'
import { PreviewLinkDialog } from './preview-link-dialog.tsx'

/** “Preview link”: shows this one draft to somebody without an account. */
export const usePreviewLinkAction: DocumentActionComponent = ({ id, type, draft, published }) => {
  const mayPublish = useMay('publish', { id, type })
  const [isOpen, setOpen] = useState(false)
  const exists = Boolean(draft ?? published)
  return {
    label: 'Preview link',
    icon: ShareIcon,
    disabled: !exists || !mayPublish,
    title: sentence(exists, mayPublish),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Preview link',
      width: 'medium',
      onClose: () => setOpen(false),
      content: <PreviewLinkDialog documentId={id} />,
    },
  }
}

function sentence(exists: boolean, mayPublish: boolean): string {
  if (!exists) return 'Write something first'
  return mayPublish
    ? 'A link that shows this draft to somebody without an account'
    : 'Whoever may publish decides who sees a draft: ask an editor'
}
