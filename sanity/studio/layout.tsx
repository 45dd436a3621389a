import { Box } from '@sanity/ui'
import { LoadingBlock, useFeatureEnabled, type LayoutProps } from 'sanity'
import { LayoutWithWithdrawal } from './consent/ui/withdrawal.tsx'
import { SharingDialog } from './review/ui/sharing.tsx'
import { SchedulingDialog } from './schedule/ui/scheduling.tsx'
import { UploadProblems } from './uploads/upload-problems.tsx'

/**
 * The whole of Studio below its own providers, once it stays. Studio's plugin for comments (`CommentsStudioLayout` in `sanity`)
 * wraps what is below it when it hears that the project has no comments, and React then mounts all of it anew: an open
 * question, a word that was just typed, would be lost. So nothing is there to be lost before the answer has come.
 */
export function Layout(props: LayoutProps) {
  const { isLoading } = useFeatureEnabled('studioComments')
  if (!isLoading)
    return (
      <>
        <UploadProblems />
        <LayoutWithWithdrawal {...props} />
        <SharingDialog />
        <SchedulingDialog />
      </>
    )
  return (
    <Box height="fill" data-testid="studio-waits">
      <LoadingBlock showText />
    </Box>
  )
}
