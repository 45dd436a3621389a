import { Box, Dialog } from '@sanity/ui'
import type { LayoutProps } from 'sanity'
import { withdrawal } from '../../parts/withdrawal.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { say } from '../../parts/say.ts'

/**
 * Studio with the dialog of a withdrawal over it. Not a dialog of the action: withdrawing changes which actions a story
 * has, and Studio closes an action's dialog then, so that nobody would see the report.
 */
export function LayoutWithWithdrawal(props: LayoutProps) {
  const originalId = withdrawal.use()
  const close = () => withdrawal.set(null)
  return (
    <>
      {props.renderDefault(props)}
      {originalId && (
        <Dialog id="withdrawal" header={say('Withdraw consent')} width={1} onClose={close} zOffset={1000}>
          <Box padding={4}>
            <WithdrawDialog key={originalId} originalId={originalId} onDone={close} />
          </Box>
        </Dialog>
      )}
    </>
  )
}
