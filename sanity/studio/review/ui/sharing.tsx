import { Box, Dialog } from '@sanity/ui'
import { persistentState } from '../../parts/persistent-state.ts'
import { say } from '../../parts/say.ts'
import { ShareDialog, type ShareDialogProps } from './share-dialog.tsx'

/** The text that is being shared, while its dialog is open. */
export const sharing = persistentState<ShareDialogProps | null>(null)

/**
 * The dialog of “Share for review”. Not a dialog of the action: Studio makes those anew when its window becomes as narrow as a phone, or
 * a phone is turned, and a link that is shown once would be gone, with what was typed.
 */
export function SharingDialog() {
  const shared = sharing.use()
  if (!shared) return null
  return (
    <Dialog
      id="share-for-review"
      header={say('Share for review')}
      width={1}
      onClose={() => sharing.set(null)}
      zOffset={1000}
    >
      <Box padding={4}>
        <ShareDialog key={shared.documentId} {...shared} />
      </Box>
    </Dialog>
  )
}
