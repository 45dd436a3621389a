import type { ContentVersion } from '../freshness/content-version.ts'
import { serialTask } from '../freshness/serial-task.ts'
import type { Front } from '../front/front.ts'

/** What was changed is rendered before what follows from it is worked out, and when time changes it next: somebody waits. Milliseconds. */
const afterPages = 100

export interface RenewOptions {
  readonly front: Pick<Front, 'renewSharedValues' | 'revalidate'>
  readonly content: Pick<ContentVersion, 'onChange'>
  /** Resolves when pages can be rendered. */
  readonly back?: () => Promise<void>
  /** Called some time after a change. */
  readonly onSettled?: () => void
}

/** After each change of content, has what many pages show parts of worked out again, and pages rendered that are served stale. */
export function renewOnChange({ front, content, back, onSettled = () => {} }: RenewOptions): { stop(): void } {
  let hadMinor = false
  let soon: NodeJS.Timeout | undefined
  const renew = async () => {
    await front.renewSharedValues()
    // The values too may be other ones, on many pages at once.
    if (hadMinor) front.revalidate()
    hadMinor = false
  }
  // Whoever renders says why that failed.
  const sharedValues = serialTask(renew, () => {}, back)
  content.onChange(({ change }) => {
    if (change === 'minor') front.revalidate()
    hadMinor ||= change === 'minor'
    soon ??= setTimeout(() => {
      soon = undefined
      onSettled()
      sharedValues.run()
    }, afterPages)
  })
  return {
    stop() {
      clearTimeout(soon)
      sharedValues.stop()
    },
  }
}
