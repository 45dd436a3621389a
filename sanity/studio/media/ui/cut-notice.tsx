import { Notice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.ts'

/** Above a list of pictures that ends before all are there. */
export function CutNotice() {
  return (
    <Notice tone="default">
      {say(
        'More pictures have these words than can be looked through. Those of the texts that changed last are here: add a word.',
      )}
    </Notice>
  )
}
