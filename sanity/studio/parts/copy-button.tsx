import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { CopyIcon } from '@sanity/icons/Copy'
import { Button } from '@sanity/ui'
import { useState } from 'react'
import { useAttempt } from './use-attempt.ts'
import { say } from './say.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is copied: “Copy the link”. */
  readonly label: string
  readonly isMain?: boolean
}

/** Puts a text on the clipboard, and says that it did. */
export function CopyButton({ text, label, isMain = false }: CopyButtonProps) {
  const attempt = useAttempt()
  const [copied, setCopied] = useState<string>()
  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <Button
      text={copied === text ? say('Copied') : label}
      icon={copied === text ? CheckmarkIcon : CopyIcon}
      tone={isMain ? 'primary' : 'default'}
      mode={isMain ? 'default' : 'ghost'}
      onClick={() => attempt(say('Not copied: select the text and copy it by hand'), copy)}
    />
  )
}
