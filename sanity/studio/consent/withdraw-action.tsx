import { UnpublishIcon } from '@sanity/icons/Unpublish'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { originalIdOf } from '../../consent/record-id'
import { WithdrawDialog } from './withdraw-dialog'

/** “Withdraw”: takes a story back everywhere, at once. */
export const useWithdrawAction: DocumentActionComponent = ({ id, draft, published, onComplete }) => {
  const [isOpen, setOpen] = useState(false)
  const story = draft ?? published
  const close = () => {
    setOpen(false)
    onComplete()
  }
  return {
    label: 'Withdraw consent',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: !story,
    title: 'Takes the story back in all languages, at once',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Withdraw consent',
      width: 'small',
      onClose: close,
      content: <WithdrawDialog originalId={originalIdOf(id, story)} onDone={close} />,
    },
  }
}
