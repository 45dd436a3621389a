import { useToast } from '@sanity/ui/toast'
import { useEffect } from 'react'
import { say } from '../parts/say.ts'
import { onUploadProblem } from './telling-uploader.ts'

/** Milliseconds: the sentence says what to do, and has to be read. */
const SHOWN = 30_000

/** Shows why an upload failed, wherever in Studio it was begun. */
export function UploadProblems() {
  const { push } = useToast()
  useEffect(
    () =>
      onUploadProblem((description) =>
        push({ status: 'error', title: say('Not uploaded'), description, duration: SHOWN, closable: true }),
      ),
    [push],
  )
  return null
}
