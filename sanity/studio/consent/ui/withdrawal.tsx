import { Box, Dialog } from '@sanity/ui'
import { useState } from 'react'
import type { LayoutProps } from 'sanity'
import { withdrawal } from '../../parts/withdrawal.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { say } from '../../parts/say.ts'

/**
 * Studio with the dialog of a withdrawal over it. Not a dialog of the action: withdrawing changes which actions a story
 * has, and Studio closes an action's dialog then, so that nobody would see the report. From the moment that it begins only the
 * button below its report closes it: neither Escape nor a click beside it.
 */
export function LayoutWithWithdrawal(props: LayoutProps) {
  const originalId = withdrawal.use()
  const [isHeld, setHeld] = useState(false)
  const close = () => {
    setHeld(false)
    withdrawal.set(null)
  }
  return (
    <>
      {props.renderDefault(props)}
      {originalId && (
        <Dialog
          id="withdrawal"
          header={say('Withdraw consent')}
          width={1}
          onClose={isHeld ? undefined : close}
          zOffset={1000}
        >
          <Box padding={4}>
            <WithdrawDialog
              key={originalId}
              originalId={originalId}
              onBegin={() => setHeld(true)}
              onFail={() => setHeld(false)}
              onDone={close}
            />
          </Box>
        </Dialog>
      )}
    </>
  )
}
