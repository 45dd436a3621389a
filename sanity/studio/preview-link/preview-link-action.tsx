import { ShareIcon } from '@sanity/icons/Share'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { PreviewLinkDialog } from './preview-link-dialog'

/** The types that have a page which a link can show. */
export const previewLinkTypes: ReadonlySet<string> = new Set(['story', 'page', 'partner', 'napDocument'])

/** “Preview link”: shows this one draft to somebody without an account. */
export const usePreviewLinkAction: DocumentActionComponent = ({ id, draft, published }) => {
  const [isOpen, setOpen] = useState(false)
  const exists = Boolean(draft ?? published)
  return {
    label: 'Preview link',
    icon: ShareIcon,
    disabled: !exists,
    title: exists ? 'A link that shows this draft to somebody without an account' : 'Write something first',
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
