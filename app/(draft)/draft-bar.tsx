import type { PreviewMode } from '@/sanity/preview/preview-mode'

const SAYS: Readonly<Record<Exclude<PreviewMode, 'public'>, string>> = {
  drafts: 'You see drafts. Readers do not.',
  published: 'You see what is published, as in Presentation.',
  ended: 'Your draft session has ended, so this is what readers see. Open the page from Studio again to see drafts.',
}

/** Tells an editor what the page shows. In Presentation, which says so itself, it hides: see `editing.tsx`. */
export function DraftBar({ mode }: { readonly mode: Exclude<PreviewMode, 'public'> }) {
  return (
    <aside className="draft-bar" lang="en" data-mode={mode}>
      <p>{SAYS[mode]}</p>
      <a href="/api/draft-mode/disable">Leave</a>
    </aside>
  )
}
