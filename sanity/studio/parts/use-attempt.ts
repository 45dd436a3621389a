import { useToast } from '@sanity/ui/toast'
import { useCallback } from 'react'
import { refusalSaid } from './refusal-said.ts'

/** Starts work behind a button, and shows its error under a title when it fails: nothing fails in silence. */
type Attempt = (failure: string, work: () => Promise<unknown>) => void

export function useAttempt(): Attempt {
  const toast = useToast()
  return useCallback(
    (failure, work) => {
      const report = (error: unknown) =>
        toast.push({ status: 'error', title: failure, description: refusalSaid(error) })
      work().catch(report)
    },
    [toast],
  )
}
