import type { PreviewMode } from '@/sanity/preview/preview-mode'

const SAYS: Readonly<Record<Exclude<PreviewMode, 'public'>, string>> = {
  drafts: 'You are viewing drafts. Readers do not see them.',
  published: 'You are viewing the published version, as chosen in Presentation.',
  ended: 'Your draft session has ended, so you see what readers see. Open the page from Studio again to see drafts.',
}

/** Tells an editor what the page shows. Presentation has its own bar, so there it is hidden: see `editing.tsx`. */
export function DraftBar({ mode }: { readonly mode: Exclude<PreviewMode, 'public'> }) {
  return (
    <aside className="draft-bar" lang="en" data-mode={mode}>
      <p>{SAYS[mode]}</p>
      <a href="/api/draft-mode/disable">Leave</a>
    </aside>
  )
}
